import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';

// Each file in Client/pages is the script of a page; what two of them import becomes a file of its own.
const pages = Object.fromEntries(
  readdirSync('Client/pages').map(file => [file.replace(/\.ts$/, ''), `Client/pages/${file}`]));

// File names stay the same from build to build: MSBuild must know its outputs, and the server puts a hash of all of them into each address.
export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    emptyOutDir: true,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { ...pages, site: 'Styles/site.css' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
});
