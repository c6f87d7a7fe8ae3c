// What kind of source a decoded string is, by its content; the ending of its name only decides between plain text and Markdown.
import type { SourceKind } from './source.ts';

const HTML_START = /^\s*(<!--[\s\S]{0,2000}?-->\s*)*(<!doctype html|<html|<head|<body|<article|<div|<p\b|<h[1-6]|<meta|<title|<main|<section|<table|<script)/i;
const FEED_START = /^\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]{0,2000}?-->\s*|<\?[^>]*\?>\s*|<!DOCTYPE[^>[]{0,400}(\[[^\]]{0,3000}\]\s*)?>\s*)*<(rss|feed|rdf:RDF)\b/i;

/** Kind of a source by its first characters. Pure; looks at no more than 4,000 units. */
export function kindOf(content: string, uri = ''): SourceKind {
  const head = content.slice(0, 4000);
  if (FEED_START.test(head)) return 'feed';
  if (HTML_START.test(head)) return 'html';
  const trimmed = head.trimStart();
  if (trimmed.startsWith('{') || trimmed.startsWith('[')) {
    if (/"version"\s*:\s*"https?:\/\/(www\.)?jsonfeed\.org/.test(head)) return 'feed';
    if (/\.(jsonl?|ndjson)$/i.test(uri) || /^\{\s*"/.test(trimmed) || /^\[\s*\{\s*"/.test(trimmed)) return 'json-lines';
  }
  if (
    /^(From |Return-Path:|Received:|Delivered-To:|MIME-Version:|Message-ID:|Date:|Subject:|From:)/i.test(trimmed) &&
    /^(Subject|From|MIME-Version):/im.test(head) &&
    /\n\r?\n/.test(content.slice(0, 60_000))
  ) {
    if (
      /^(From|Subject|Date|MIME-Version|Received|Message-ID):/im.test(trimmed) &&
      (/^From \S+/.test(trimmed) || /^(Message-ID|MIME-Version|Received|Return-Path|Delivered-To):/im.test(head) || /\.(eml|mbox)$/i.test(uri))
    )
      return 'mail';
  }
  if (/<\/(p|div|article|body|html)>/i.test(head) && /<(p|div|article|body|html)\b/i.test(head) && /^\s*</.test(head)) return 'html';
  if (/\.(md|markdown)$/i.test(uri)) return 'markdown';
  if (/^---\n[\s\S]{0,2000}?\n---\n/.test(head) && /^(title|date|author):/m.test(head)) return 'markdown';
  return 'text';
}
