import Catalog
import Diagnostics
import Foundation
import Quantities
import SourceLoading
import UsageImport
import UsageTables

/// What some files come to.
struct Intake {
    /// The catalog that the binary carries.
    static let catalog = ProjectLoader.loadCatalog(nil).project?.catalog

    let tables: [UsageTable]
    let counts: UsageCounts
    let diagnostics: [Diagnostic]

    /// Reads files, each in pieces of some bytes.
    init(
        _ files: [(path: String, text: String)],
        keeping choices: UsageChoices = UsageChoices(),
        profiles: [MappedProfile]? = nil,
        piece: Int = 1 << 18
    ) throws {
        let log = DiagnosticLog()
        guard let catalog = Intake.catalog else { throw CocoaError(.fileReadUnknown) }
        var intake = UsageIntake(
            catalog: catalog,
            profiles: UsageProfiles(profiles),
            choices: choices,
            reporting: log
        )
        for file in files {
            intake.begin(file.path)
            let bytes = Array(file.text.utf8)
            for start in stride(from: 0, to: bytes.count, by: piece) {
                intake.take(Array(bytes[start..<min(start + piece, bytes.count)]))
            }
            intake.end()
        }
        tables = intake.tables
        counts = intake.counts
        diagnostics = log.diagnostics
    }

    /// Reads one file.
    init(
        _ text: String,
        keeping choices: UsageChoices = UsageChoices(),
        profiles: [MappedProfile]? = nil,
        piece: Int = 1 << 18
    ) throws {
        try self.init([("file", text)], keeping: choices, profiles: profiles, piece: piece)
    }

    /// All rows.
    var rows: [UsageRow] { tables.flatMap(\.rows) }

    /// The rows as `model meter quantity unit cost`, in order.
    var lines: [String] {
        rows.map { row in
            [
                row.group.model, row.meter?.text ?? "-", row.quantity?.description ?? "-", row.unit,
                row.cost?.description ?? "-",
            ]
            .joined(separator: " ")
        }
    }

    /// The sum of all costs.
    var cost: Quantity? { UsageTotals(rows, in: .usDollar).cost }
}

extension CalendarMonth {
    /// A month of a test.
    static let october2026 = CalendarMonth(parsing: "2026-10")
}
