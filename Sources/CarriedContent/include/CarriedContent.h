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

#endif
