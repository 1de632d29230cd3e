// Reads workflows and actions. Gets their paths as a JSON array on stdin and prints for each its content, and what
// is wrong with an action by the published schema. (Of workflows actionlint knows more, and newer permissions.)
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import validator from '@action-validator/core';

const paths = JSON.parse(readFileSync(0, 'utf8'));
const files = paths.map(path => {
  const text = readFileSync(path, 'utf8');
  const errors = basename(path) === 'action.yml' ? validator.validateAction(text).errors : [];
  return { path, content: parse(text), errors };
});
process.stdout.write(JSON.stringify(files));
