// What a reviewer need not look for. The map of folders is layers.cjs; each rule that isn't a plugin's default says why.
import { createRequire } from "node:module";
import { resolve } from "node:path";
import js from "@eslint/js";
import boundaries from "eslint-plugin-boundaries";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Where it is run from, so that the same rules can be tried on a planted tree. */
const root = process.cwd();
const layers = createRequire(import.meta.url)("./layers.cjs");
const names = Object.keys(layers);

/** Folders that compute: no screen, no host, no clock, no locale, no randomness. */
const PURE = ["domain", "matching", "payments", "proof", "session", "statements", "sheets", "posting", "closing"];
const HOST_GLOBALS = ["Excel", "Office", "OfficeExtension"];
const MACHINE_GLOBALS = [
  "window", "document", "navigator", "location", "history", "localStorage", "sessionStorage", "indexedDB", "fetch",
  "XMLHttpRequest", "WebSocket", "alert", "confirm", "prompt", "setTimeout", "setInterval", "setImmediate", "queueMicrotask",
  "requestAnimationFrame", "performance", "console", "self", "postMessage", "Worker", "process", "Buffer", "require", "Intl",
];

/** Tables of words and of known layouts: long because the world is, not because they do much. */
const LONG_TABLES = ["src/pane/messages/*.ts", "src/sheets/headerWords.ts"];

const CLOCK_AND_CHANCE = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The core has no clock: the caller gives the time." },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "The core has no clock: the caller gives the time." },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "Same rows, same result: no chance in the core." },
  { selector: "MemberExpression[property.name=/^toLocale/]", message: "The core has no locale: words and formats are chosen in the pane." },
];
const FLOAT_MONEY = [
  { selector: "MemberExpression[property.name='toFixed']", message: "Money has one door: domain/money.ts." },
  { selector: "CallExpression[callee.name='parseFloat']", message: "Money has one door: domain/money.ts." },
  { selector: "CallExpression[callee.property.name='parseFloat']", message: "Money has one door: domain/money.ts." },
];
const STAR_EXPORT = [
  { selector: "ExportAllDeclaration", message: "A door is a list: name what goes out." },
  { selector: "ExportDefaultDeclaration", message: "Named exports only: one thing, one name." },
];
const UNTRANSLATED = [
  { selector: "JSXText[value=/\\p{L}/u]", message: "Words people see live in src/pane/messages." },
  {
    selector: "JSXAttribute[name.name=/^(aria-label|aria-description|aria-roledescription|title|placeholder|alt|label|hint)$/] > Literal[value=/\\p{L}/u]",
    message: "Words people see live in src/pane/messages.",
  },
];

const restrict = (...lists) => ["error", ...lists.flat()];
const banned = (globals, message) => ["error", ...globals.map((name) => ({ name, message }))];

const folderPolicies = names.flatMap((name) => [
  // A folder's own files know each other; other folders come through their door.
  { from: { element: { type: name } }, allow: { to: { element: { types: { anyOf: [name] } } } } },
  ...layers[name].folders.map((folder) => ({
    from: { element: { type: name } },
    allow: { to: { element: { type: folder, fileInternalPath: "index.ts" } } },
  })),
  ...layers[name].packages.map((source) => ({
    from: { element: { type: name } },
    allow: { to: { module: { origin: "external", source: source === "*" ? "**" : source } } },
  })),
]);
const workbenchPolicies = [
  { from: { element: { type: "workbench" } }, allow: { to: { module: { origin: "core" } } } },
];

export default tseslint.config(
  { ignores: ["dist/**", "build/**", "node_modules/**", "coverage/**"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // An Amount is a number with a brand; the rule takes the brand for another type.
      "@typescript-eslint/no-unsafe-unary-minus": "off",
      // Our objects are closures behind interfaces, not classes: a member taken out of one still works.
      "@typescript-eslint/unbound-method": "off",
      // Bank files are full of control characters, and their patterns say so.
      "no-control-regex": "off",
      // Taking a text apart by code points is what a sequence of characters is for.
      "@typescript-eslint/no-misused-spread": "off",
      // noUncheckedIndexedAccess types every a[i] as maybe undefined; inside a checked bound "!" is the honest answer.
      "@typescript-eslint/no-non-null-assertion": "off",
      // Wire formats and the host hand out unknown; narrowing twice is not a fault.
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: true }],
      "no-restricted-syntax": restrict(STAR_EXPORT),
      "max-params": "off",
      "@typescript-eslint/max-params": ["error", { max: 3 }],
      "max-lines": ["error", { max: 300 }],
      eqeqeq: ["error", "always"],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { boundaries },
    settings: {
      "boundaries/elements": names.map((type) => ({ type, pattern: `src/${type}` })),
      "boundaries/include": ["src/**/*"],
      "import/resolver": { typescript: { alwaysTryTypes: true, project: resolve(root, "tsconfig.json") } },
    },
    rules: {
      "boundaries/no-unknown-files": "error",
      "boundaries/dependencies": [
        "error",
        { default: "disallow", checkAllOrigins: true, policies: [...folderPolicies, ...workbenchPolicies] },
      ],
      "no-restricted-globals": banned(HOST_GLOBALS, "Only src/excel speaks to the host."),
      "no-restricted-syntax": restrict(STAR_EXPORT, FLOAT_MONEY),
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: { "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true, IIFEs: true }] },
  },
  {
    files: PURE.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      "no-restricted-globals": banned([...HOST_GLOBALS, ...MACHINE_GLOBALS], "The core is arithmetic: plain data in, plain data out."),
      "no-restricted-syntax": restrict(STAR_EXPORT, FLOAT_MONEY, CLOCK_AND_CHANCE),
    },
  },
  {
    files: ["src/domain/money.ts", "src/workbench/**/*.{ts,tsx}"],
    rules: { "no-restricted-syntax": restrict(STAR_EXPORT) },
  },
  {
    files: ["src/pane/**/*.tsx"],
    ignores: ["src/pane/messages/**"],
    rules: { "no-restricted-syntax": restrict(STAR_EXPORT, FLOAT_MONEY, UNTRANSLATED) },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    // The plugin's own block leaves tsx out.
    files: ["src/excel/**/*.{ts,tsx}", "src/pane/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    languageOptions: { globals: { Excel: "readonly", Office: "readonly", OfficeExtension: "readonly" } },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
    },
  },
  {
    // The folder of the host, the page Excel opens, and the stand-in.
    files: ["src/excel/**/*.{ts,tsx}", "src/pane/pane.tsx", "src/workbench/**/*.{ts,tsx}"],
    rules: { "no-restricted-globals": "off" },
  },
  {
    files: LONG_TABLES,
    rules: { "max-lines": "off", "max-lines-per-function": "off" },
  },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      // A table of cases gives its columns as parameters.
      "@typescript-eslint/max-params": "off",
      // A test may hand in what the compiler would refuse.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: { globals: { process: "readonly", console: "readonly", require: "readonly", module: "writable", __dirname: "readonly", URL: "readonly", Buffer: "readonly", setTimeout: "readonly" } },
  },
);
