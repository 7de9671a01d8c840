import Catalog
import Diagnostics
import Foundation
import Quantities
import TestSupport
import Testing
import UsageImport
import UsageTables

/// The real bill of May 2026, which a query over a Cost and Usage Report made.
@Suite("The real bill of May 2026")
struct RealBillTests {
    private func bill() -> String? {
        let file = ProjectFolder.repository.appending(
            path: "../shared/data/usage/real-bill.bedrock.2026-05.eur-org.csv"
        )
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            print("skipped: the shared data are not on this machine")
            return nil
        }
        return text
    }

    private let may = UsageChoices(month: CalendarMonth(parsing: "2026-05"))

    // 1151.31 + 631.49 + 251.48 + 140.72 + 1.91 + 0.53 + 0.24 + 0.16 + 0.68 + 0.40 + 0.0002
    // + 0.00001 + 0.0096 + 0.0039, also by Python's decimal.
    @Test("it is imported to the last digit")
    func cost() throws {
        guard let bill = bill() else { return }
        let intake = try Intake(bill, keeping: may)
        #expect(intake.diagnostics == [])
        #expect(intake.counts.kept == 14)
        #expect(try intake.cost == Quantity(parsing: "2178.93371"))
        #expect(intake.rows.count == 14)
    }

    // Haiku's tokens are billed in millions, 209.330 of them, and Nova's in thousands, 139.609.
    @Test("its units become tokens, its models offerings, and its prefixes scopes")
    func units() throws {
        guard let bill = bill() else { return }
        let rows = try Intake(bill, keeping: may).rows
        let haiku = try #require(
            rows.first { $0.cost?.description == "1151.31" }
        )
        #expect(haiku.quantity == Quantity(209_330_000))
        #expect(haiku.unit == "tokens")
        #expect(haiku.meter == "output_tokens")
        #expect(haiku.group.model == "claude-haiku-4.5")
        #expect(haiku.group.account == "200300400500")
        #expect(haiku.group.region == "eu-west-1")
        #expect(haiku.group.scope == .geo && haiku.group.tier == .standard)
        #expect(haiku.group.platform == .bedrock)
        let nova = try #require(rows.first { $0.cost?.description == "0.0096" })
        #expect(nova.quantity == Quantity(139_609))
        #expect(nova.group.model == "nova-lite")
    }

    @Test("without a month it cannot be placed, and says so")
    func month() throws {
        guard let bill = bill() else { return }
        let intake = try Intake(bill)
        #expect(intake.diagnostics.map(\.code) == ["missing-month"])
        #expect(intake.tables == [])
    }
}
