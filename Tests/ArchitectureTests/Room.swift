/// A room of the building: a target under Sources.
struct Room: Hashable {
    let name: String

    /// A door opens onto a lower floor.
    let floor: Int

    /// The modules it may import: other rooms and third-party libraries.
    let doors: Set<String>

    init(_ name: String, floor: Int, doors: Set<String> = []) {
        self.name = name
        self.floor = floor
        self.doors = doors
    }
}

extension Room: CustomStringConvertible {
    var description: String {
        "\(name), floor \(floor), doors \(doors.sorted().joined(separator: " "))"
    }
}

extension Room {
    /// The floor plan.
    ///
    /// A new door is a decision: write it here and in Package.swift, and say why.
    static let plan = [
        Room("Diagnostics", floor: 0),
        Room("Quantities", floor: 0),
        Room("CCmark", floor: 0),
        Room("CXlsxWriter", floor: 0),
        Room("CZlib", floor: 0),
        Room("CarriedContent", floor: 0),
        Room("Formulas", floor: 1, doors: ["Quantities"]),
        Room("Reckoning", floor: 1, doors: ["Quantities"]),
        Room("Catalog", floor: 1, doors: ["Diagnostics", "Quantities"]),
        Room("ReportModel", floor: 1, doors: ["Diagnostics", "Quantities"]),
        Room("CommonMark", floor: 1, doors: ["CCmark"]),
        Room("Spreadsheets", floor: 1, doors: ["CXlsxWriter", "Quantities"]),
        Room("SiteOutput", floor: 1, doors: ["Diagnostics"]),
        Room("YAMLReading", floor: 1, doors: ["Diagnostics", "Quantities", "Yams"]),
        Room("Scenarios", floor: 2, doors: ["Catalog", "Diagnostics", "Formulas", "Quantities"]),
        Room(
            "Rendering",
            floor: 2,
            doors: [
                "CommonMark", "Diagnostics", "Mustache", "Quantities", "ReportModel", "SiteOutput",
            ]
        ),
        Room(
            "Preview",
            floor: 2,
            doors: ["Diagnostics", "FlyingSocks", "SiteOutput"]
        ),
        Room(
            "UsageTables",
            floor: 2,
            doors: ["Catalog", "Diagnostics", "Quantities", "YAMLReading"]
        ),
        Room(
            "SourceLoading",
            floor: 3,
            doors: [
                "CZlib", "CarriedContent", "Catalog", "CommonMark", "Crypto", "Diagnostics",
                "Formulas", "Quantities", "Scenarios", "UsageTables", "YAMLReading",
            ]
        ),
        Room(
            "RateImport",
            floor: 3,
            doors: ["Catalog", "Diagnostics", "Quantities", "YAMLReading"]
        ),
        Room("Wikis", floor: 3, doors: ["Rendering", "ReportModel", "SiteOutput"]),
        Room(
            "Pricing",
            floor: 3,
            doors: ["Catalog", "Diagnostics", "Formulas", "Quantities", "Reckoning", "Scenarios"]
        ),
        Room("ProjectStarting", floor: 4, doors: ["SourceLoading"]),
        Room(
            "UsageImport",
            floor: 4,
            doors: [
                "Catalog", "Diagnostics", "Pricing", "Quantities", "RateImport", "Scenarios",
                "SourceLoading", "UsageTables", "YAMLReading",
            ]
        ),
        Room(
            "Analysis",
            floor: 4,
            doors: ["Catalog", "Diagnostics", "Formulas", "Pricing", "Quantities", "Scenarios"]
        ),
        Room(
            "Actuals",
            floor: 4,
            doors: [
                "Catalog", "Diagnostics", "Formulas", "Pricing", "Quantities", "Scenarios",
                "UsageTables",
            ]
        ),
        Room(
            "ReportBuilding",
            floor: 5,
            doors: [
                "Actuals", "Analysis", "Catalog", "CommonMark", "Diagnostics", "Formulas",
                "Pricing", "Quantities", "ReportModel", "Scenarios", "UsageTables",
            ]
        ),
        Room(
            "Workbooks",
            floor: 5,
            doors: [
                "Actuals", "Analysis", "Catalog", "Formulas", "Pricing", "Quantities",
                "Scenarios", "Spreadsheets",
            ]
        ),
        Room(
            "SiteGeneration",
            floor: 6,
            doors: [
                "Actuals", "Analysis", "Catalog", "CommonMark", "Diagnostics", "Formulas",
                "Pricing",
                "Quantities",
                "RateImport", "Rendering",
                "ReportBuilding", "ReportModel", "Scenarios", "SiteOutput", "SourceLoading",
                "Spreadsheets", "UsageImport", "UsageTables", "Wikis", "Workbooks",
            ]
        ),
        Room(
            "ratebook",
            floor: 7,
            doors: [
                "ArgumentParser", "Catalog", "Diagnostics", "Preview", "ProjectStarting",
                "Quantities", "RateImport", "SiteGeneration", "SiteOutput", "Spreadsheets",
                "Wikis",
            ]
        ),
    ]

    /// The libraries that others make; each has one room, so that it can be replaced there.
    static let thirdPartyLibraries = [
        "ArgumentParser", "Crypto", "FlyingSocks", "Mustache", "Yams",
    ]

    /// The rooms that touch the disk or the terminal; all others are pure.
    static let roomsWithTheWorld: Set<String> = [
        "Preview", "ProjectStarting", "SiteOutput", "SourceLoading", "ratebook",
    ]

    /// What a room may import without a door.
    var ambientModules: Set<String> {
        Room.roomsWithTheWorld.contains(name)
            ? ["Dispatch", "Foundation"] : name == "Diagnostics" ? ["Synchronization"] : []
    }
}
