// What the standard library of Embedded Swift takes for granted, for a module that stands alone:
// memory that is only ever added to and taken back as a whole, and arithmetic with 128 bits.

#include <stddef.h>
#include <stdint.h>

#define PAGE 65536

extern unsigned char __heap_base;
static uintptr_t end = 0;
static uintptr_t mark = 0;

// Memory that begins at a multiple of an alignment; none where the browser has no more.
static void *reserve(size_t alignment, size_t size) {
    if (end == 0) end = (uintptr_t)&__heap_base;
    uintptr_t start = (end + alignment - 1) / alignment * alignment;
    if (start < end || start + size < start) return NULL;
    uintptr_t top = (uintptr_t)__builtin_wasm_memory_size(0) * PAGE;
    if (start + size > top) {
        size_t pages = (start + size - top + PAGE - 1) / PAGE;
        if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) return NULL;
    }
    end = start + size;
    return (void *)start;
}

// For the page: room for bytes that it writes.
__attribute__((export_name("allocate"))) void *allocate(size_t size) { return reserve(16, size); }

// For the page: what is allocated now stays when memory is taken back.
__attribute__((export_name("keep"))) void keep(void) { mark = end; }

// For the page: takes back all memory that is not kept.
__attribute__((export_name("release"))) void release(void) {
    if (mark != 0) end = mark;
}

int posix_memalign(void **place, size_t alignment, size_t size) {
    *place = reserve(alignment < 16 ? 16 : alignment, size);
    return *place == NULL;
}

void free(void *place) { (void)place; }

void *memcpy(void *restrict target, const void *restrict source, size_t count) {
    unsigned char *to = target;
    const unsigned char *from = source;
    while (count--) *to++ = *from++;
    return target;
}

void *memmove(void *target, const void *source, size_t count) {
    unsigned char *to = target;
    const unsigned char *from = source;
    if (to < from) return memcpy(target, source, count);
    while (count--) to[count] = from[count];
    return target;
}

void *memset(void *target, int value, size_t count) {
    unsigned char *to = target;
    while (count--) *to++ = (unsigned char)value;
    return target;
}

typedef unsigned __int128 wide;

static wide joined(uint64_t high, uint64_t low) { return (wide)high << 64 | low; }

wide __ashlti3(wide number, int bits) {
    uint64_t high = (uint64_t)(number >> 64), low = (uint64_t)number;
    if (bits == 0) return number;
    if (bits >= 64) return joined(low << (bits - 64), 0);
    return joined(high << bits | low >> (64 - bits), low << bits);
}

wide __lshrti3(wide number, int bits) {
    uint64_t high = (uint64_t)(number >> 64), low = (uint64_t)number;
    if (bits == 0) return number;
    if (bits >= 64) return high >> (bits - 64);
    return joined(high >> bits, low >> bits | high << (64 - bits));
}

// The product, from those of the halves of 64 bits.
__int128 __multi3(__int128 left, __int128 right) {
    uint64_t a = (uint64_t)left, b = (uint64_t)right;
    uint64_t ah = a >> 32, al = (uint32_t)a, bh = b >> 32, bl = (uint32_t)b;
    uint64_t low = al * bl, middle = ah * bl + (low >> 32), cross = al * bh + (uint32_t)middle;
    uint64_t high = ah * bh + (middle >> 32) + (cross >> 32);
    high += (uint64_t)((wide)left >> 64) * b + a * (uint64_t)((wide)right >> 64);
    return (__int128)joined(high, cross << 32 | (uint32_t)low);
}

// The quotient, bit by bit from the first that can be one; the rest stands in the last argument.
static wide divided(wide number, wide divisor, wide *rest) {
    uint64_t high = (uint64_t)(number >> 64), low = (uint64_t)number;
    if (high == 0 && (uint64_t)(divisor >> 64) == 0) {
        *rest = low % (uint64_t)divisor;
        return low / (uint64_t)divisor;
    }
    int bits = high != 0 ? 128 - __builtin_clzll(high) : 64 - __builtin_clzll(low | 1);
    wide quotient = 0, left = 0;
    while (bits--) {
        int carry = (int)((uint64_t)(left >> 64) >> 63);
        left = left << 1 | (number >> bits & 1);
        quotient <<= 1;
        if (carry || left >= divisor) {
            left -= divisor;
            quotient |= 1;
        }
    }
    *rest = left;
    return quotient;
}

wide __udivti3(wide number, wide divisor) {
    wide rest;
    return divided(number, divisor, &rest);
}

wide __umodti3(wide number, wide divisor) {
    wide rest;
    divided(number, divisor, &rest);
    return rest;
}

static wide magnitude(__int128 number) { return number < 0 ? -(wide)number : (wide)number; }

__int128 __divti3(__int128 number, __int128 divisor) {
    wide rest, quotient = divided(magnitude(number), magnitude(divisor), &rest);
    return (number < 0) != (divisor < 0) ? (__int128)-quotient : (__int128)quotient;
}

__int128 __modti3(__int128 number, __int128 divisor) {
    wide rest;
    divided(magnitude(number), magnitude(divisor), &rest);
    return number < 0 ? (__int128)-rest : (__int128)rest;
}
