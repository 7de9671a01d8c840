public import Catalog
public import Diagnostics
public import UsageTables

/// Reads logs and bills piece by piece, and adds up what they say; no file is held, and no prompt.
public struct UsageIntake {
    private var reading: UsageReading
    private var form: UsageForm?

    /// Prepares to read.
    ///
    /// - Parameters:
    ///   - catalog: The catalog whose names are used.
    ///   - profiles: What ARNs without a model stand for.
    ///   - choices: What is kept.
    ///   - log: Where problems are reported.
    public init(
        catalog: RateCatalog,
        profiles: UsageProfiles,
        choices: UsageChoices,
        reporting log: DiagnosticLog
    ) {
        reading = UsageReading(catalog: catalog, profiles: profiles, choices: choices, log: log)
    }

    /// Begins with a file, by its path as the user would write it.
    public mutating func begin(_ path: String) { form = .unknown(path, []) }

    /// Takes the next piece of the file.
    public mutating func take(_ piece: [UInt8]) { form?.take(piece, into: &reading) }

    /// Ends the file.
    public mutating func end() {
        form?.end(into: &reading)
        form = nil
    }

    /// What was read, a table a month, in order.
    public var tables: [UsageTable] { reading.tables() }

    /// What became of the lines.
    public var counts: UsageCounts { reading.counts }
}
