// The engine for browsers, which `make wasm` builds.
#include "CarriedContent.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char engine[] = {
#embed "engine.wasm"
};

const unsigned char *carried_engine(void) { return engine; }

size_t carried_engine_size(void) { return sizeof engine; }
