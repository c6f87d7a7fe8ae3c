// Short lines that stand between the paragraphs of saved pages and scrapes and are no part of the article, by how they begin.

/** One kind of furniture line: `rule` names it in `read --explain`. `longest`: a longer block is prose that happens to begin so. */
export interface FurniturePhrase {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly longest: number;
}

export const FURNITURE_PHRASES: readonly FurniturePhrase[] = [
  { rule: 'embed-credit', longest: 140, pattern: /^[—–-]\s?.{2,80}\(@\w+\)\s.{3,30}$/ },
  {
    rule: 'related',
    longest: 260,
    pattern:
      /^[\s>»•→*+-]*(lesen sie (auch|mehr|dazu)|lies (auch|mehr)|mehr zum thema|mehr dazu|weiterlesen|das könnte (sie|dich)|auch interessant|(à|a) lire (aussi|également)|lire (aussi|également)|voir aussi|sur le même sujet|czytaj (też|także|również|więcej)|zobacz (też|także|również)|lea (también|además|más)|lee (también|además|más)|[lt]e puede interesar|te recomendamos|no te pierdas|puedes? (ver|leer)\s*:|leer más|vea también|ver también|veja também|leia (também|mais)|lees (ook|meer)|leggi anche|auch lesen|mehr infos|zum weiterlesen|schon gelesen|lue myös|läs (också|mer|även)|les (også|mer)|læs også|mira lo que)(?![\p{L}])/iu,
  },
  {
    rule: 'furniture',
    longest: 90,
    pattern:
      /^(quellen?(angaben)?\s*:|fotos?\s*:|bild(er)?\s*:|abbildung\s*:|anzeige|werbung|publicit[éà]|publicidad|reklama|kommentare?( \(\d+\))?|keine kommentare|teilen|drucken|zurück|nach oben|nächster artikel|vorheriger artikel|partager|imprimer|compartir|imprimir|udostępnij|alle angaben ohne gewähr|externer inhalt|commentaires?|comentarios?)\W*($|:)/iu,
  },
  {
    rule: 'related',
    longest: 220,
    pattern:
      /^[\s>»•→*-]*(read (more|also|next|on|this|now)|also read|see also|see more|related( \w+)?|more (on this|from|on|in|stories|news|about|coverage|headlines)|recommended|don'?t miss|you (may|might) (also|like)|trending|watch( (now|more|live|the video|also))?(?=\W*$|:)|listen( now| to)?(?=\W*$|:)|up next|next up|must read|editor'?s? (picks?|choice)|most (read|popular|viewed)|top (stories|news)|latest (news|stories|from)|check (also|out)|continue reading|keep reading|in case you missed|explore more|further reading|what to read next|view (more|all|gallery|comments|image|original)|dig deeper|click here|go deeper)\b[^.!?]{0,120}(:|$|\.{3}|…|»|>)/i,
  },
  {
    rule: 'related',
    longest: 300,
    pattern:
      /^[\s>»•→*-]*(read more|read also|also read|see also|related|more|watch|recommended|must read|don'?t miss|listen|photos|gallery|opinion|analysis|explainer|in pictures|video)\s*[:|»>→–—]\s*\S/i,
  },
  {
    rule: 'newsletter',
    longest: 400,
    pattern:
      /^(sign up|subscribe|get (the|our|your|all|breaking|unlimited|more)\b.{0,80}\b(newsletter|inbox|alerts?|app|access|delivered|email)|join (our|the|us|thousands)\b.{0,60}\b(newsletter|channel|whatsapp|telegram|community|mailing)|download (our|the)\b|stay (up to date|informed|connected|tuned)|never miss|enter your email|by (signing|clicking|subscribing|submitting)|thank(s| you) for (signing|subscribing|reading|registering)|already (a )?(subscriber|member|have an account)|log ?in|register (now|for)|create (a|an|your) (free )?account|this newsletter|our newsletter|follow (us|our|the)\b|like us|find us on|support (our|independent|the|quality)|become a (member|subscriber|supporter)|broaden your horizons|try .{0,60} (free|for) )/i,
  },
  {
    rule: 'newsletter',
    longest: 300,
    pattern:
      /(\bto our (free )?(daily |weekly |morning )?newsletters?\b|\bdelivered (straight |directly )?to your inbox\b|\bsubscribe (now|today|to)\b|\bWhatsApp channel\b|\btelegram channel\b)/i,
  },
  {
    rule: 'newsletter',
    longest: 300,
    pattern:
      /^[¡¿*•\s]*(s[ií]guenos|únete|suscríbete|hazte socio|tu suscripción|si quieres compartir tu cuenta|suivez[- ]nous|abonnez[- ]vous|inscrivez[- ]vous|article réservé|la suite (de cet article )?est réservée|il vous reste [\d.,]+ ?%|déjà abonné|lecture d\S+ .{0,40} autre appareil|folgen sie uns|folgt? uns|liken sie|abonnieren sie|jetzt (abonnieren|testen|weiterlesen|kostenlos)|mit einem (digital-?)?abo|sie haben bereits ein|(der|den) newsletter|seguici|abbonati|iscriviti|contenuto riservato|siga[- ]nos|assine|volg ons|følg oss|följ oss|obserwuj nas)(?![\p{L}])/iu,
  },
  {
    rule: 'newsletter',
    longest: 200,
    pattern: /会員(限定|登録|向け|になる)|有料(会員|記事)|ログイン(して|が必要)|無断転載|続きを読む/,
  },
  {
    rule: 'consent',
    longest: 450,
    pattern:
      /an dieser stelle (findest|finden|steht|befindet).{0,80}(inhalt|beitrag|video)|damit einverstanden,? dass.{0,60}(extern|inhalte|angezeigt)|daten an drittplattformen|empfohlener (redaktioneller|externer) inhalt|we (need|ask for) your (consent|permission) (before|to load)|this (article|content|page) (contains|may contain|includes) content (provided by|from)|you (may want to|can) read .{0,60}(cookie|privacy) policy|to view this (content|video|post),? .{0,40}(accept|allow|enable)/i,
  },
  {
    rule: 'byline',
    longest: 400,
    pattern: /^\(?(additional )?reporting by \p{Lu}.{2,300}?(;|\bediting by|\bwriting by|\)$)|^\(?editing by \p{Lu}/u,
  },
  {
    rule: 'sharing',
    longest: 80,
    pattern:
      /^(share( (this|on|via|to|article|story|now|full article))?\b|tweet( this)?$|email( this| article)?$|print( this| article)?$|copy (link|url)|link copied|facebook$|twitter$|x$|whatsapp$|linkedin$|reddit$|pinterest$|telegram$|save( article| this| for later)?$|bookmark|comments?$|\d+ (comments?|shares?|views?|likes?)$|leave a (comment|reply)|post a comment|add (a )?comment|view comments|show comments|report (this|a typo|an error)|send (us )?(a )?tip|gift this|listen to this|listen$|play$|follow$|next$|previous$|prev$|advertise|loading)/i,
  },
  {
    rule: 'advertisement',
    longest: 120,
    pattern:
      /^(advertisements?|advertising|ads?( by .{0,30})?|sponsored( content| by .*)?|promoted|paid (post|content|partnership)|story continues( below)?.{0,40}|article continues( below)?.{0,40}|continue reading below|continues? after (the )?ad.*|scroll (down )?(to continue|for more).*|skip (ad|to).*|remove ads?.*|this (ad|advertisement) .*|- ?advertisement ?-.*|.{0,12}story continues below.*|text size|a a a|loading\.*)$/i,
  },
  {
    rule: 'caption',
    longest: 300,
    pattern:
      /^((image|photo|picture|video|photograph|credit|file photo|image credits?|photo credits?|photo by|image source|image copyright|image caption|media caption|getty images|photo courtesy|source)\s*[:|©/-]|image (source|copyright|caption)\b|media playback is|©|\(c\) (19|20)\d\d|(photo|image|picture|credit|video)s? (by|courtesy|credit|via|from)\b|click to (play|enlarge|expand|view)|hide caption|toggle caption|enlarge (this )?image|view image)/i,
  },
  {
    rule: 'caption',
    longest: 300,
    pattern:
      /((\bcredit|\bphoto(graph)?|\bpicture|\bimage|\bvideo)\s*(:|by )[^.!?]{0,90}|(\/|via |by |@|\(|— ?|\| ?)(getty( images)?|shutterstock|afp|reuters|ap|ap photo|epa(-efe)?|bloomberg|istock(photo)?|alamy|wireimage|anadolu( agency)?|pa( wire| images)?|picture alliance|zuma press|imago|nurphoto)([/ ][\w ]{0,40})?)\s*\)?\.?$/i,
  },
  {
    rule: 'caption',
    longest: 300,
    pattern:
      /(\((photos?|fotos?|bild(er)?|images?|im[aá]gen|cr[ée]dito?|archiv(bild|foto)?)\b[^)]{1,80}\)|(?<!\p{L})(fotos?|photo|bild|cr[ée]dito?|im[aá]gen|zdj|kuva)\s*[:/]\s*[^.!?]{2,60})\.?$/iu,
  },
  {
    rule: 'byline',
    longest: 140,
    pattern:
      /^((published|updated|posted|first published|last (updated|modified)|created|modified|publié|date published|originally published)( (on|at))?\s*:?\s*\S*\s*(\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|yesterday|today)|\d+ (min(ute)?s?|hours?|days?|weeks?|months?)( read\b| ago)|reading time|estimated read|(mon|tues|wednes|thurs|fri|satur|sun)day,? \w+ \d{1,2},? \d{4}[^a-z]*([ap]m)?\s*\w{0,4}$|(jan|feb|mar|apr|may|june?|july?|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}( ?[|,•·-]? ?(at )?\d{1,2}[:.]\d\d.{0,20})?$|\d{1,2} (jan|feb|mar|apr|may|june?|july?|aug|sep|sept|oct|nov|dec)[a-z]*\.?,? \d{4}.{0,20}$)/i,
  },
  {
    rule: 'copyright',
    longest: 400,
    pattern:
      /^(copyright|©|all rights reserved|\(c\)|this (material|article|story|content) (may not|was (first |originally )?(published|produced)|is (protected|copyright)|originally appeared)|.{0,80}all rights reserved\.?$|reproduction (in whole|without))/i,
  },
  {
    rule: 'comments',
    longest: 300,
    pattern:
      /^(leave a (reply|comment)|your email address will not|required fields|have your say|join the (conversation|discussion)|join our comment|join thought-provoking conversations|what do you think|comments (are closed|policy|\(\d+\))|please (log|sign) in|be the first to comment|sort by|view all comments|we (welcome|value) your (comments|opinion)|commenting|community guidelines|notify me|save my name|post comment)/i,
  },
  {
    rule: 'furniture',
    longest: 320,
    pattern:
      /^(our website is (the|your)|for the latest .{0,80}(news|stories|updates|headlines).{0,80}(download|sign up|follow|visit|subscribe)|if you (enjoyed|liked) (reading )?this|you have full access to this|give us feedback|join us on|get in touch with (our|us)|for more (stories|news) like this|(do you )?(have|got) a (story|tip|news tip)|contact (us|the (author|reporter|writer))|[•* ]*(e-?mail|contact|reach|write to|follow)( \S+){0,4}( at| on| via|:)? \S*@|our standards:|we apologi[sz]e, but this (video|content)|try refreshing|this (video|content|browser|site) (is not|does not|cannot|requires)|this content is reserved|this (article|story) is free to|opportunity to engage with|unlimited (digital|online) access|please enable|your browser does not|javascript (is|must)|an error occurred|something went wrong|all products (featured|are)|when you (buy|purchase)|we may (earn|receive)|we('d| would)? (want|love|like) to hear (from|what)|to comment on|hear more|watch (the )?(video|full)|see more (stories|videos|news)|exclusive articles from|unlimited online access|daily (content|puzzles)|(register|sign in|subscribe)[ /].{0,40}(unlock|access)|access articles from|enjoy additional articles|get email updates|support (local|independent|quality) journalism|add us as a|add .{3,40} (as a |to your )preferred source|follow \S+( \S+){0,3} on google|we want you to)/i,
  },
  {
    rule: 'navigation',
    longest: 60,
    pattern:
      /^(back to (top|home)|top|home|menu|search|close|skip to|jump to|scroll|go to|source link|view source|about (admin|the author)|check also|cancel( reply)?|edit|tags?:.*|topics?:.*|filed under:?.*|categor(y|ies):.*|keywords?:.*|posted in .*|tagged( with)?:? .*|more info|contact us|privacy policy|terms of (use|service).*|cookie.{0,20}|next (article|story|post).*|previous (article|story|post).*|load more|show more|see all|view all|(front|next|previous) page|\d+ of \d+|\d+\/\d+|newsletter|show (less|transcript)|expand|transcript)$/i,
  },
];

/** Headings under which other stories, comments and the like stand. */
export const FOOT_HEADING =
  /^[\s>»•→*-]*(related( (articles?|posts?|stories|news|topics|content|coverage|links|reading|items|videos?))?|more (from|on|in|about|stories|news|like this|top stories|headlines|articles|coverage|to read|to explore|videos?)( .{0,50})?|more \p{Lu}\S{2,20}( \p{Lu}\S{2,20})?|(most|also) (read|popular|viewed|shared|commented|recent)( .{0,30})?|trending( .{0,30})?|you (may|might|'?ll)( also)? (like|be interested|enjoy|want).{0,40}|recommended( .{0,40})?|suggested( .{0,30})?|(read|up|what to read|watch) next|latest( (news|stories|posts|articles|updates|headlines|videos?|from))?( .{0,30})?|recent (posts|articles|stories|news|comments)|popular( (posts|stories|articles|now|on))?( .{0,30})?|top (stories|news|headlines|picks|videos?)( .{0,30})?|other (stories|news|articles|posts)( .{0,30})?|editor['’]?s['’]? (picks?|choice)|don['’]?t miss.{0,30}|leave a (reply|comment)|comments?( \(?\d+\)?)?|\d+ (comments?|responses?|replies)|post a comment|join the (conversation|discussion|debate)|(about|meet) the (author|writer)s?|about (us|admin|author)|around the web|from (the|around the) web|sponsored( .{0,30})?|promoted( .{0,30})?|you may have missed.{0,20}|in case you missed.{0,20}|follow us.{0,40}|share this.{0,40}|sign up.{0,60}|get (the|our) .{0,40}newsletter.{0,20}|see also|read (more|also)|tags|topics|keep reading|explore more.{0,30}|next (article|story|post)|previous (article|story|post)|newsletters?|subscribe.{0,40}|our picks|what others are reading|people also.{0,20}|similar (articles|stories|posts)|mehr zum thema|das könnte (sie|dich|ihnen).{0,40}|weitere (artikel|themen|topthemen|beiträge|nachrichten|meldungen|informationen|links?).{0,30}|(ähnliche|verwandte|neueste|aktuelle) (artikel|beiträge|themen|meldungen|nachrichten)|(\d+ )?kommentare?( \(\d+\))?|über (den autor|die autorin|die autoren|uns)|(presse)?kontakt|ansprechpartner(in)?|schon gelesen|mehr (themen|artikel|nachrichten)|zum weiterlesen|meistgelesen.{0,20}|(à|a) lire aussi|sur le même (sujet|thème)|articles? (liés|similaires|recommandés)|(\d+ )?(commentaires?|comentarios?|comentários|commenti|kommentarer|kommentar(er)?|reacties|komentarze|komentáře)( \(\d+\))?|[lt]e puede interesar|noticias relacionadas|más (noticias|información|sobre .{3,30})|contexto de la noticia|notas relacionadas|leggi anche|articoli correlati|lees ook|czytaj (też|także|również).{0,30})\s*:?\s*$/iu;

/** The rule that a short line falls under, undefined for lines of the article. */
export function furnitureRule(text: string): string | undefined {
  if (text.length > 400) return undefined;
  for (const { rule, pattern, longest } of FURNITURE_PHRASES) if (text.length <= longest && pattern.test(text)) return rule;
  return undefined;
}
