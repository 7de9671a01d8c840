import Catalog
import Diagnostics
import Quantities
import TestSupport
import Testing
import UsageImport
import UsageTables

@Suite("Usage of random bills")
struct RandomBillTests {
    private struct Line {
        let account: Int
        let type: String
        let category: String
        let thousands: Int

        /// In millionths of a dollar.
        let cost: Int

        var report: String {
            "00000000000\(account),\(category),AmazonBedrock,\(type),2026-10-0\(account)T00:00:00Z,"
                + "\(thousands),\(cost < 0 ? "-" : "")\(amount),USD"
        }

        var focus: String {
            "\(cost)e-6,USD,2026-10-01T00:00:00Z,\(category),2026-10-0\(account)T00:00:00Z,"
                + "\(thousands),1K tokens,AWS,Amazon Bedrock,00000000000\(account),\(type)"
        }

        private var amount: String {
            let digits = String(abs(cost))
            let padded = String(repeating: "0", count: max(0, 7 - digits.count)) + digits
            return padded.dropLast(6) + "." + padded.suffix(6)
        }
    }

    private static let report =
        "line_item_usage_account_id,line_item_line_item_type,line_item_product_code,"
        + "line_item_usage_type,line_item_usage_start_date,line_item_usage_amount,"
        + "line_item_unblended_cost,line_item_currency_code"

    private static let focus =
        "BilledCost,BillingCurrency,BillingPeriodStart,ChargeCategory,ChargePeriodStart,"
        + "PricingQuantity,PricingUnit,ProviderName,ServiceName,SubAccountId,x_UsageType"

    private func lines(_ random: inout SplitMix64) -> [Line] {
        let types = ["USE1-NovaLite-input-tokens", "USE1-NovaLite-output-tokens"]
        return (0..<300)
            .map { _ in
                Line(
                    account: Int.random(in: 1...4, using: &random),
                    type: types[Int.random(in: 0...1, using: &random)],
                    category: Bool.random(using: &random) ? "Usage" : "Credit",
                    thousands: Int.random(in: 0...999_999, using: &random),
                    cost: Int.random(in: -9_999_999...99_999_999, using: &random)
                )
            }
    }

    @Test("a report and a bill in FOCUS of the same lines are the plain sum, in any order")
    func sums() throws {
        var random = SplitMix64(seed: 2227)
        for round in 0..<8 {
            let lines = lines(&random)
            let report = ([Self.report] + lines.map(\.report)).joined(separator: "\n")
            let focus = ([Self.focus] + lines.reversed().map(\.focus)).joined(separator: "\n")
            let intakes = [try Intake(report, piece: 9 + round), try Intake(focus)]
            for intake in intakes {
                #expect(intake.diagnostics == [])
                let groups = Dictionary(grouping: lines) {
                    "\($0.account) \($0.category) \($0.type)"
                }
                #expect(intake.rows.count == groups.count)
                for members in groups.values {
                    let isOutput = members[0].type.contains("output")
                    let row = try #require(
                        intake.rows.first { row in
                            row.group.account == "00000000000\(members[0].account)"
                                && row.group.charge.rawValue == members[0].category.lowercased()
                                && row.meter == (isOutput ? "output_tokens" : "input_tokens")
                        }
                    )
                    let cost = members.reduce(0) { $0 + $1.cost }
                    #expect(try row.cost == Quantity(cost) / Quantity(1_000_000))
                    let tokens = members.reduce(0) { $0 + $1.thousands } * 1_000
                    #expect(row.quantity == Quantity(tokens))
                }
            }
        }
    }
}
