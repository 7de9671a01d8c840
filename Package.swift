// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// All that is read and priced goes through these rooms: optimised, they shorten debug's tests.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A room: a library target that may import only the modules listed in `doors`.
func room(
    _ name: String,
    doors: [Target.Dependency] = [],
    exclude: [String] = [],
    resources: [Resource] = [],
    settings: [SwiftSetting] = []
) -> Target {
    .target(
        name: name,
        dependencies: doors,
        exclude: exclude,
        resources: resources,
        swiftSettings: strict + settings
    )
}

/// The tests of one room, with their golden files kept out of the build.
func tests(of name: String, doors: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: [.target(name: name), "TestSupport"] + doors,
        exclude: exclude,
        swiftSettings: strict
    )
}

let argumentParser: Target.Dependency = .product(
    name: "ArgumentParser",
    package: "swift-argument-parser"
)
/// For `make fuzz` alone, with a stand-in for the digests: BoringSSL takes minutes to build.
let isFuzzing = Context.environment["RATEBOOK_FUZZ"] != nil
let crypto: Target.Dependency =
    isFuzzing ? "Crypto" : .product(name: "Crypto", package: "swift-crypto")
let flyingSocks: Target.Dependency = .product(name: "FlyingSocks", package: "FlyingFox")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
    name: "ratebook",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "ratebook", targets: ["ratebook"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.0"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.0"),
        .package(url: "https://github.com/swhitty/FlyingFox.git", from: "0.27.1"),
    ],
    targets: [
        // Floor 0 - ground: no knowledge of pricing or of pages.
        room("Diagnostics"),
        room("Quantities", settings: optimised),
        .systemLibrary(
            name: "CCmark",
            pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
        ),
        .systemLibrary(
            name: "CXlsxWriter",
            pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]
        ),
        .systemLibrary(
            name: "CZlib",
            pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
        ),
        room("CarriedContent", exclude: ["engine.wasm", "engine.txt"]),

        // Floor 1 - vocabulary and plumbing.
        room("Formulas", doors: ["Quantities"], settings: optimised),
        room("Reckoning", doors: ["Quantities"], exclude: ["Browser"]),
        room("Catalog", doors: ["Diagnostics", "Quantities"], settings: optimised),
        room("ReportModel", doors: ["Diagnostics", "Quantities"]),
        room("CommonMark", doors: ["CCmark"]),
        room("Spreadsheets", doors: ["CXlsxWriter", "Quantities"]),
        room("SiteOutput", doors: ["Diagnostics"]),
        room("YAMLReading", doors: ["Diagnostics", "Quantities", yams], settings: optimised),

        // Floor 2 - workloads, and pages as text.
        room("Scenarios", doors: ["Catalog", "Diagnostics", "Formulas", "Quantities"]),
        room(
            "Rendering",
            doors: [
                "CommonMark", "Diagnostics", "Quantities", "ReportModel", "SiteOutput", mustache,
            ],
            resources: [.embedInCode("Templates")]
        ),

        room("Preview", doors: ["Diagnostics", "SiteOutput", flyingSocks]),
        room("UsageTables", doors: ["Catalog", "Diagnostics", "Quantities", "YAMLReading"]),

        // Floor 3 - reading and reckoning.
        room(
            "SourceLoading",
            doors: [
                "CZlib", "CarriedContent", "Catalog", "CommonMark", "Diagnostics", "Formulas",
                "Quantities", "Scenarios", "UsageTables", "YAMLReading", crypto,
            ],
            settings: optimised
        ),
        room("RateImport", doors: ["Catalog", "Diagnostics", "Quantities", "YAMLReading"]),
        room("Wikis", doors: ["Rendering", "ReportModel", "SiteOutput"]),
        room(
            "Pricing",
            doors: ["Catalog", "Diagnostics", "Formulas", "Quantities", "Reckoning", "Scenarios"],
            settings: optimised
        ),

        // Floor 4 - asking further, and starting.
        room(
            "ProjectStarting",
            doors: ["SourceLoading"],
            resources: [.embedInCode("Starter")]
        ),
        room(
            "UsageImport",
            doors: [
                "Catalog", "Diagnostics", "Pricing", "Quantities", "RateImport", "Scenarios",
                "SourceLoading", "UsageTables", "YAMLReading",
            ]
        ),
        room(
            "Analysis",
            doors: ["Catalog", "Diagnostics", "Formulas", "Pricing", "Quantities", "Scenarios"]
        ),

        room(
            "Actuals",
            doors: [
                "Catalog", "Diagnostics", "Formulas", "Pricing", "Quantities", "Scenarios",
                "UsageTables",
            ]
        ),

        // Floor 5 - telling.
        room(
            "ReportBuilding",
            doors: [
                "Actuals", "Analysis", "Catalog", "CommonMark", "Diagnostics", "Formulas",
                "Pricing", "Quantities", "ReportModel", "Scenarios", "UsageTables",
            ],
            resources: [.embedInCode("Schemas")]
        ),
        room(
            "Workbooks",
            doors: [
                "Actuals", "Analysis", "Catalog", "Formulas", "Pricing", "Quantities",
                "Scenarios", "Spreadsheets",
            ]
        ),

        // Floor 6 - the driver.
        room(
            "SiteGeneration",
            doors: [
                "Actuals", "Analysis", "Catalog", "CommonMark", "Diagnostics", "Formulas",
                "Pricing",
                "Quantities", "RateImport", "Rendering", "ReportBuilding", "ReportModel",
                "Scenarios",
                "SiteOutput", "SourceLoading", "Spreadsheets", "UsageImport", "UsageTables",
                "Wikis",
                "Workbooks",
            ],
            resources: [.embedInCode("Workflows")]
        ),

        // Floor 7 - the front door.
        .executableTarget(
            name: "ratebook",
            dependencies: [
                "Catalog", "Diagnostics", "Preview", "ProjectStarting", "Quantities", "RateImport",
                "SiteGeneration", "SiteOutput", "Spreadsheets", "Wikis", argumentParser,
            ],
            swiftSettings: strict
        ),

        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .executableTarget(
            name: "RewriteMarkdown",
            dependencies: ["CommonMark", "Rendering"],
            path: "Tests/RewriteMarkdown",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "BandBenchmark",
            dependencies: [
                "Analysis", "Catalog", "Formulas", "Pricing", "Quantities", "Scenarios",
            ],
            path: "Tests/BandBenchmark",
            swiftSettings: strict,
            linkerSettings: [.linkedLibrary("m")]
        ),
        .executableTarget(
            name: "WriteTrial",
            dependencies: ["SiteOutput"],
            path: "Tests/WriteTrial",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "MutationTrial",
            dependencies: ["Diagnostics", "SiteGeneration"],
            path: "Tests/MutationTrial",
            swiftSettings: strict
        ),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict + optimised),
        .testTarget(
            name: "ShippedContentTests",
            dependencies: [
                "Analysis", "Catalog", "Diagnostics", "Formulas", "Pricing", "Quantities",
                "RateImport", "Reckoning", "Rendering", "ReportBuilding", "Scenarios",
                "SiteGeneration", "SiteOutput", "SourceLoading", "TestSupport", "YAMLReading",
            ],
            exclude: ["Golden"],
            swiftSettings: strict
        ),
        tests(of: "Diagnostics"),
        tests(of: "Quantities"),
        tests(of: "Formulas", doors: ["Quantities"]),
        tests(of: "Reckoning", doors: ["Quantities"]),
        tests(of: "Catalog", doors: ["Diagnostics", "Quantities"]),
        tests(of: "CommonMark"),
        tests(of: "SiteOutput", doors: ["Diagnostics", "WriteTrial"]),
        tests(of: "YAMLReading", doors: ["Diagnostics", "Quantities"]),
        tests(
            of: "Pricing",
            doors: ["Analysis", "Catalog", "Diagnostics", "Formulas", "Quantities", "Scenarios"]
        ),
        tests(
            of: "Analysis",
            doors: ["Catalog", "Diagnostics", "Formulas", "Pricing", "Quantities", "Scenarios"]
        ),
        tests(
            of: "Actuals",
            doors: [
                "Catalog", "Diagnostics", "Pricing", "Quantities", "Scenarios", "SourceLoading",
                "UsageTables",
            ]
        ),
        tests(
            of: "Rendering",
            doors: ["Diagnostics", "Quantities", "ReportModel", "SiteOutput"],
            exclude: ["Golden"]
        ),
        tests(
            of: "RateImport",
            doors: ["Catalog", "Diagnostics", "Quantities", "SourceLoading"]
        ),
        tests(
            of: "SourceLoading",
            doors: [
                "Catalog", "Diagnostics", "Formulas", "Quantities", "Scenarios", "YAMLReading",
            ]
        ),
        tests(
            of: "ReportBuilding",
            doors: ["Catalog", "Diagnostics", "Quantities", "ReportModel", "SourceLoading"]
        ),
        tests(of: "Spreadsheets", doors: ["Quantities"]),
        tests(
            of: "UsageTables",
            doors: ["Catalog", "Diagnostics", "Quantities"]
        ),
        tests(
            of: "UsageImport",
            doors: [
                "Catalog", "Diagnostics", "Quantities", "Scenarios", "SourceLoading", "UsageTables",
            ],
            exclude: ["Golden"]
        ),
        tests(
            of: "Workbooks",
            doors: ["Formulas", "Quantities", "Spreadsheets"]
        ),
        tests(of: "Wikis", doors: ["Quantities", "ReportModel", "SiteOutput"]),
        tests(
            of: "SiteGeneration",
            doors: ["Catalog", "Diagnostics", "Quantities", "RateImport", "ReportBuilding"]
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "Diagnostics", "Quantities", "ratebook", "SiteGeneration", "TestSupport",
                "YAMLReading",
            ],
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)

if isFuzzing {
    package.dependencies.removeAll { dependency in
        guard case .sourceControl(_, let location, _) = dependency.kind else { return false }
        return location.contains("swift-crypto")
    }
    package.targets += [
        .systemLibrary(name: "FuzzerDriver", path: "Tests/Fuzz/Driver"),
        .target(name: "Crypto", path: "Tests/Fuzz/Crypto", swiftSettings: strict),
        .executableTarget(
            name: "Fuzz",
            dependencies: [
                "Catalog", "CommonMark", "Diagnostics", "FuzzerDriver", "Pricing", "Quantities",
                "RateImport", "Rendering", "ReportModel", "Scenarios", "SourceLoading",
                "UsageImport", "UsageTables", "YAMLReading",
            ],
            path: "Tests/Fuzz",
            exclude: ["Crypto", "Driver", "Seeds", "run"],
            swiftSettings: strict
        ),
    ]
}

// For a part of the tests, as in `make coverage`: the others are not built.
if let named = Context.environment["RATEBOOK_TESTS"]?.split(separator: " ").map(String.init) {
    package.targets.removeAll { $0.type == .test && !named.contains($0.name) }
}
