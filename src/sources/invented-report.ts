// Invented reports about an invented fire, for the tests of this room.
import type { Report, Sources } from '../model/index.ts';

export const report = (id: string, text: string, more: Partial<Report> = {}): Report => ({
  id,
  uri: id,
  title: '',
  bylines: [],
  language: 'en',
  text,
  integrity: [],
  ...more,
});

export const WIRE = `VELMORA (NewsWire) - A fire that broke out in a textile warehouse in the port of Velmora killed at least 14 people on Tuesday night, the interior ministry said.
Witnesses saw thick smoke over the Karsten quay shortly after 9 pm, and cranes had to be moved so that fireboats could reach the building.
Minister Odela Brandt told reporters that 31 dock workers were taken to Saint Rhun hospital, seven of them with severe burns.
The warehouse belongs to Halvik Textiles, which had been fined in 2019 for blocked emergency exits.
Investigators from the harbour authority will examine whether a welding crew ignored a ban on open flames.
The mayor, Ilse Tormund, announced three days of mourning and cancelled the lantern festival.`;

export const RETOLD = `VELMORA - At least 14 people died on Tuesday night when flames swept through a warehouse for textiles in Velmora's port, according to the interior ministry.
Shortly after 9 pm people nearby noticed dense smoke above the Karsten quay; to let fireboats get near, cranes were pushed aside.
Seven of the 31 dock workers brought to Saint Rhun hospital have severe burns, said minister Odela Brandt.
Halvik Textiles, the owner of the warehouse, paid a fine in 2019 because emergency exits had been blocked.
Whether welders disregarded a ban on open flames is a question for investigators of the harbour authority.
Three days of mourning were declared by mayor Ilse Tormund, who also called off the lantern festival.`;

export const INDEPENDENT = `Families waited through the night outside Saint Rhun hospital in Velmora for word of dock workers caught in the warehouse blaze.
"My brother called me from the second floor and then the line went dead," said Petra Lund, whose brother worked the late shift.
Doctors spoke of smoke poisoning in most cases and asked residents to give blood on Wednesday morning.
A union official, Bram Keel, accused the owner of treating safety drills as a waste of time and demanded an independent inquiry.
Ferry traffic resumed at noon while divers searched the basin beside the Karsten quay for two missing men.
The ministry put the number of dead at 14.`;

export const BACKGROUND_OWN = `The annual regatta of Velmora will go ahead in August with fewer boats, the sailing club decided after a long meeting.
Sponsors had asked for a smaller field because the eastern basin is being dredged until autumn.
Members argued for two hours about entry fees, the length of the course and whether children's dinghies may start first.
Club president Jonna Vik said she hoped that next year's race would return to its old form and bring back foreign crews.
A new jury boat, paid for by a lottery, will be named in June at the northern pier.`;

export const sentences = (text: string): string[] => text.split('\n');
export const edge = (s: Sources, a: string, b: string) => s.edges.find((e) => (e.from === a && e.to === b) || (e.from === b && e.to === a));
export const familyOf = (s: Sources, id: string): string => s.families.find((f) => f.reports.includes(id))?.id ?? '';
