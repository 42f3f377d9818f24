import type { ConfigData } from 'html-validate';

/** The rules that every page is held to. */
export const htmlRules: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // On a phone tables are shown as blocks, which can take their meaning away: so they carry their roles in words.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    // Matters of the plan's own words.
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
  },
};
