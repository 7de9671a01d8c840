#ifndef CARRIED_CONTENT_H
#define CARRIED_CONTENT_H

#include <stddef.h>

/// A file of Content that the binary carries, for use where there is no project.
struct carried_file {
    /// Its path below Content.
    const char *path;
    const unsigned char *bytes;
    size_t size;
};

/// The number of files.
extern const size_t carried_file_count;

/// A file by its place in the list, from 0.
struct carried_file carried_file_at(size_t place);

/// The SHA-256 of what sha256sum prints for every file of the catalog, as it was when this list was
/// made; a test holds that its laws hold.
const char *carried_catalog_sha256(void);

/// The engine for browsers, a WebAssembly module that `make wasm` builds.
const unsigned char *carried_engine(void);

/// The number of its bytes.
size_t carried_engine_size(void);

#endif
