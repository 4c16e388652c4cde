import { defineConfig } from 'vite';

// File names stay the same from build to build: MSBuild must know its outputs, and the server adds a content hash to each address.
export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    emptyOutDir: true,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { run: 'Client/run.ts', live: 'Client/live.ts', site: 'Styles/site.css' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
});
