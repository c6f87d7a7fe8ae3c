// The door of the room: what things are, no logic beyond construction and checks.
export * from './analysis.ts';
export * from './findings.ts';
export * from './incident.ts';
export * from './report.ts';
export * from './sources.ts';
export * from './span.ts';
