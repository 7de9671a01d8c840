#include <stddef.h>
#include <stdint.h>

/// Part of libFuzzer: tries inputs until the options on the command line say that it is enough.
int LLVMFuzzerRunDriver(int *count, char ***words, int (*try_one)(const uint8_t *, size_t));
