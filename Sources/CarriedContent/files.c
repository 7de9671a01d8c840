// Written by `make carry`; a new file of the catalog needs a line here.
#include "CarriedContent.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file1[] = {
#embed "../../Content/catalog/availability/2026-08-21.csv"
};

static const unsigned char file2[] = {
#embed "../../Content/catalog/meters.yaml"
};

static const unsigned char file3[] = {
#embed "../../Content/catalog/offerings/ai21.yaml"
};

static const unsigned char file4[] = {
#embed "../../Content/catalog/offerings/amazon.yaml"
};

static const unsigned char file5[] = {
#embed "../../Content/catalog/offerings/anthropic.yaml"
};

static const unsigned char file6[] = {
#embed "../../Content/catalog/offerings/aws-services.yaml"
};

static const unsigned char file7[] = {
#embed "../../Content/catalog/offerings/cohere.yaml"
};

static const unsigned char file8[] = {
#embed "../../Content/catalog/offerings/deepseek.yaml"
};

static const unsigned char file9[] = {
#embed "../../Content/catalog/offerings/google.yaml"
};

static const unsigned char file10[] = {
#embed "../../Content/catalog/offerings/groq.yaml"
};

static const unsigned char file11[] = {
#embed "../../Content/catalog/offerings/luma.yaml"
};

static const unsigned char file12[] = {
#embed "../../Content/catalog/offerings/meta.yaml"
};

static const unsigned char file13[] = {
#embed "../../Content/catalog/offerings/microsoft.yaml"
};

static const unsigned char file14[] = {
#embed "../../Content/catalog/offerings/minimax.yaml"
};

static const unsigned char file15[] = {
#embed "../../Content/catalog/offerings/mistral.yaml"
};

static const unsigned char file16[] = {
#embed "../../Content/catalog/offerings/moonshot.yaml"
};

static const unsigned char file17[] = {
#embed "../../Content/catalog/offerings/nvidia.yaml"
};

static const unsigned char file18[] = {
#embed "../../Content/catalog/offerings/openai.yaml"
};

static const unsigned char file19[] = {
#embed "../../Content/catalog/offerings/qwen.yaml"
};

static const unsigned char file20[] = {
#embed "../../Content/catalog/offerings/stability.yaml"
};

static const unsigned char file21[] = {
#embed "../../Content/catalog/offerings/twelvelabs.yaml"
};

static const unsigned char file22[] = {
#embed "../../Content/catalog/offerings/writer.yaml"
};

static const unsigned char file23[] = {
#embed "../../Content/catalog/offerings/xai.yaml"
};

static const unsigned char file24[] = {
#embed "../../Content/catalog/offerings/zai.yaml"
};

static const unsigned char file25[] = {
#embed "../../Content/catalog/platforms.yaml"
};

static const unsigned char file26[] = {
#embed "../../Content/catalog/releases/2025-02-01.csv"
};

static const unsigned char file27[] = {
#embed "../../Content/catalog/releases/2025-02-01.yaml"
};

static const unsigned char file28[] = {
#embed "../../Content/catalog/releases/2025-05-17.csv"
};

static const unsigned char file29[] = {
#embed "../../Content/catalog/releases/2025-05-17.yaml"
};

static const unsigned char file30[] = {
#embed "../../Content/catalog/releases/2025-08-05.csv"
};

static const unsigned char file31[] = {
#embed "../../Content/catalog/releases/2025-08-05.yaml"
};

static const unsigned char file32[] = {
#embed "../../Content/catalog/releases/2025-10-28.csv"
};

static const unsigned char file33[] = {
#embed "../../Content/catalog/releases/2025-10-28.yaml"
};

static const unsigned char file34[] = {
#embed "../../Content/catalog/releases/2025-11-16.csv"
};

static const unsigned char file35[] = {
#embed "../../Content/catalog/releases/2025-11-16.yaml"
};

static const unsigned char file36[] = {
#embed "../../Content/catalog/releases/2026-01-19.csv"
};

static const unsigned char file37[] = {
#embed "../../Content/catalog/releases/2026-01-19.yaml"
};

static const unsigned char file38[] = {
#embed "../../Content/catalog/releases/2026-05-25.csv"
};

static const unsigned char file39[] = {
#embed "../../Content/catalog/releases/2026-05-25.yaml"
};

static const unsigned char file40[] = {
#embed "../../Content/catalog/releases/2026-07-14.csv"
};

static const unsigned char file41[] = {
#embed "../../Content/catalog/releases/2026-07-14.yaml"
};

static const unsigned char file42[] = {
#embed "../../Content/catalog/releases/2026-08-02.csv"
};

static const unsigned char file43[] = {
#embed "../../Content/catalog/releases/2026-08-02.yaml"
};

static const unsigned char file44[] = {
#embed "../../Content/catalog/releases/2026-08-21.csv"
};

static const unsigned char file45[] = {
#embed "../../Content/catalog/releases/2026-08-21.yaml"
};

static const unsigned char file46[] = {
#embed "../../Content/catalog/releases/2026-09-11.csv"
};

static const unsigned char file47[] = {
#embed "../../Content/catalog/releases/2026-09-11.yaml"
};

static const unsigned char file48[] = {
#embed "../../Content/catalog/releases/2026-11-12.csv"
};

static const unsigned char file49[] = {
#embed "../../Content/catalog/releases/2026-11-12.yaml"
};

static const unsigned char file50[] = {
#embed "../../Content/catalog/releases/2026-11-25.csv"
};

static const unsigned char file51[] = {
#embed "../../Content/catalog/releases/2026-11-25.yaml"
};

static const unsigned char file52[] = {
#embed "../../Content/catalog/releases/2026-11-26.csv"
};

static const unsigned char file53[] = {
#embed "../../Content/catalog/releases/2026-11-26.yaml"
};

static const unsigned char file54[] = {
#embed "../../Content/catalog/releases/2026-11-28.csv"
};

static const unsigned char file55[] = {
#embed "../../Content/catalog/releases/2026-11-28.yaml"
};

static const unsigned char file56[] = {
#embed "../../Content/catalog/releases/2026-11-29.csv"
};

static const unsigned char file57[] = {
#embed "../../Content/catalog/releases/2026-11-29.yaml"
};

static const unsigned char file58[] = {
#embed "../../Content/catalog/services/adjacent.yaml"
};

static const unsigned char file59[] = {
#embed "../../Content/catalog/services/agentcore.yaml"
};

static const unsigned char file60[] = {
#embed "../../Content/catalog/services/data-automation.yaml"
};

static const unsigned char file61[] = {
#embed "../../Content/catalog/services/evaluation.yaml"
};

static const unsigned char file62[] = {
#embed "../../Content/catalog/services/flows.yaml"
};

static const unsigned char file63[] = {
#embed "../../Content/catalog/services/prompt-optimization.yaml"
};

static const unsigned char file64[] = {
#embed "../../Content/catalog/services/routing.yaml"
};

static const unsigned char file65[] = {
#embed "../../Content/catalog/services/sql-generation.yaml"
};

static const unsigned char file66[] = {
#embed "../../Content/catalog/sources.yaml"
};

static const unsigned char file67[] = {
#embed "../../Content/site.yaml"
};

static const struct carried_file files[] = {
    {"catalog/availability/2026-08-21.csv", file1, sizeof file1},
    {"catalog/meters.yaml", file2, sizeof file2},
    {"catalog/offerings/ai21.yaml", file3, sizeof file3},
    {"catalog/offerings/amazon.yaml", file4, sizeof file4},
    {"catalog/offerings/anthropic.yaml", file5, sizeof file5},
    {"catalog/offerings/aws-services.yaml", file6, sizeof file6},
    {"catalog/offerings/cohere.yaml", file7, sizeof file7},
    {"catalog/offerings/deepseek.yaml", file8, sizeof file8},
    {"catalog/offerings/google.yaml", file9, sizeof file9},
    {"catalog/offerings/groq.yaml", file10, sizeof file10},
    {"catalog/offerings/luma.yaml", file11, sizeof file11},
    {"catalog/offerings/meta.yaml", file12, sizeof file12},
    {"catalog/offerings/microsoft.yaml", file13, sizeof file13},
    {"catalog/offerings/minimax.yaml", file14, sizeof file14},
    {"catalog/offerings/mistral.yaml", file15, sizeof file15},
    {"catalog/offerings/moonshot.yaml", file16, sizeof file16},
    {"catalog/offerings/nvidia.yaml", file17, sizeof file17},
    {"catalog/offerings/openai.yaml", file18, sizeof file18},
    {"catalog/offerings/qwen.yaml", file19, sizeof file19},
    {"catalog/offerings/stability.yaml", file20, sizeof file20},
    {"catalog/offerings/twelvelabs.yaml", file21, sizeof file21},
    {"catalog/offerings/writer.yaml", file22, sizeof file22},
    {"catalog/offerings/xai.yaml", file23, sizeof file23},
    {"catalog/offerings/zai.yaml", file24, sizeof file24},
    {"catalog/platforms.yaml", file25, sizeof file25},
    {"catalog/releases/2025-02-01.csv", file26, sizeof file26},
    {"catalog/releases/2025-02-01.yaml", file27, sizeof file27},
    {"catalog/releases/2025-05-17.csv", file28, sizeof file28},
    {"catalog/releases/2025-05-17.yaml", file29, sizeof file29},
    {"catalog/releases/2025-08-05.csv", file30, sizeof file30},
    {"catalog/releases/2025-08-05.yaml", file31, sizeof file31},
    {"catalog/releases/2025-10-28.csv", file32, sizeof file32},
    {"catalog/releases/2025-10-28.yaml", file33, sizeof file33},
    {"catalog/releases/2025-11-16.csv", file34, sizeof file34},
    {"catalog/releases/2025-11-16.yaml", file35, sizeof file35},
    {"catalog/releases/2026-01-19.csv", file36, sizeof file36},
    {"catalog/releases/2026-01-19.yaml", file37, sizeof file37},
    {"catalog/releases/2026-05-25.csv", file38, sizeof file38},
    {"catalog/releases/2026-05-25.yaml", file39, sizeof file39},
    {"catalog/releases/2026-07-14.csv", file40, sizeof file40},
    {"catalog/releases/2026-07-14.yaml", file41, sizeof file41},
    {"catalog/releases/2026-08-02.csv", file42, sizeof file42},
    {"catalog/releases/2026-08-02.yaml", file43, sizeof file43},
    {"catalog/releases/2026-08-21.csv", file44, sizeof file44},
    {"catalog/releases/2026-08-21.yaml", file45, sizeof file45},
    {"catalog/releases/2026-09-11.csv", file46, sizeof file46},
    {"catalog/releases/2026-09-11.yaml", file47, sizeof file47},
    {"catalog/releases/2026-11-12.csv", file48, sizeof file48},
    {"catalog/releases/2026-11-12.yaml", file49, sizeof file49},
    {"catalog/releases/2026-11-25.csv", file50, sizeof file50},
    {"catalog/releases/2026-11-25.yaml", file51, sizeof file51},
    {"catalog/releases/2026-11-26.csv", file52, sizeof file52},
    {"catalog/releases/2026-11-26.yaml", file53, sizeof file53},
    {"catalog/releases/2026-11-28.csv", file54, sizeof file54},
    {"catalog/releases/2026-11-28.yaml", file55, sizeof file55},
    {"catalog/releases/2026-11-29.csv", file56, sizeof file56},
    {"catalog/releases/2026-11-29.yaml", file57, sizeof file57},
    {"catalog/services/adjacent.yaml", file58, sizeof file58},
    {"catalog/services/agentcore.yaml", file59, sizeof file59},
    {"catalog/services/data-automation.yaml", file60, sizeof file60},
    {"catalog/services/evaluation.yaml", file61, sizeof file61},
    {"catalog/services/flows.yaml", file62, sizeof file62},
    {"catalog/services/prompt-optimization.yaml", file63, sizeof file63},
    {"catalog/services/routing.yaml", file64, sizeof file64},
    {"catalog/services/sql-generation.yaml", file65, sizeof file65},
    {"catalog/sources.yaml", file66, sizeof file66},
    {"site.yaml", file67, sizeof file67},
};

const size_t carried_file_count = sizeof files / sizeof *files;

struct carried_file carried_file_at(size_t place) { return files[place]; }

const char *carried_catalog_sha256(void) {
    return "7bc6911a9b2f638e65efa5196dc1be9478fc70cffbd8d79fa7602afa776f5884";
}
