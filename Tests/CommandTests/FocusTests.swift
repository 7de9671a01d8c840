import Foundation
import Quantities
import TestSupport
import Testing

/// Rows for a tool that reads FOCUS keep to its rules, and add up to the estimate.
@Suite("ratebook estimate --focus")
struct FocusTests {
    @Test(
        "list unit price times quantity is list cost, and the rows add up",
        arguments: ["good", "busy"]
    )
    func products(scenario: String) throws {
        let project = try ProjectFolder.withHistory()
        let rows = try rows(of: scenario, in: project)
        try expectSums(of: rows, toBe: scenario, in: project)
        #expect(rows.contains { $0["x_Basis"] == "rate" })
    }

    @Test("a graduated price has a row for each band")
    func bands() throws {
        let project = try ProjectFolder.shipped()
        let rows = try rows(of: "agentcore-operations", in: project)
        try expectSums(of: rows, toBe: "agentcore-operations", in: project)
        let bands = rows.filter { $0["x_Basis"] == "band" }
        let prices = Dictionary(grouping: bands) { $0["x_LineId"] }.values
            .map { Set($0.map { $0["ListUnitPrice"] }) }
        #expect(prices.contains { $0.count > 1 })
    }

    @Test("a discount is an adjustment that lowers what is billed, not what is listed")
    func discounts() throws {
        let project = try ProjectFolder.shipped()
        let rows = try rows(of: "fine-tuned-support", in: project)
        try expectSums(of: rows, toBe: "fine-tuned-support", in: project)
        let discounts = rows.filter { $0["ChargeCategory"] == "Adjustment" }
        #expect(!discounts.isEmpty)
        for row in discounts {
            #expect(try Money(parsing: #require(row["BilledCost"])) < .zero)
            #expect(try Money(parsing: #require(row["ListCost"])) == .zero)
            #expect(row["ListUnitPrice"] == "" && row["PricingQuantity"] == "")
            #expect(row["x_Basis"] == "discount")
        }
    }

    /// Each row's product, and the sum of what falls every month, in whole 10^-12 dollars.
    private func expectSums(
        of rows: [[String: String]],
        toBe scenario: String,
        in project: ProjectFolder
    ) throws {
        var sum = Money.zero
        for row in rows where !["unpriced", "discount"].contains(row["x_Basis"]) {
            let cost = try Money(parsing: #require(row["ListCost"]))
            let price = try Quantity(parsing: #require(row["ListUnitPrice"]))
            let quantity = try Quantity(parsing: #require(row["PricingQuantity"]))
            #expect(try Money(rounding: price * quantity) == cost)
            if row["ChargeFrequency"] == "Usage-Based" { sum = try sum + cost }
        }
        let json = try Run("estimate", scenario, "--json", in: project).output
        let document = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        let monthly = try #require(document?["monthly"] as? [String: Any])
        #expect(try sum == Money(parsing: #require(monthly["expected"] as? String)))
    }

    @Test("a row says who sells what, where, for which month")
    func columns() throws {
        let rows = try rows(of: "good", in: .small())
        let row = try #require(rows.first)
        #expect(row["BillingCurrency"] == "USD" && row["ChargeCategory"] == "Usage")
        #expect(row["ProviderName"]?.isEmpty == false && row["SkuPriceId"]?.isEmpty == false)
        #expect(
            row["RegionId"] == "us-east-1" && row["ServiceCategory"] == "AI and Machine Learning"
        )
        let start = try #require(row["ChargePeriodStart"])
        #expect(start.wholeMatch(of: /\d{4}-\d{2}-01T00:00:00Z/) != nil)
        #expect(row["Tags"]?.contains("\"ratebook:scenario\": \"good\"") == true)
    }

    @Test("the form stands alone")
    func alone() throws {
        let run = try Run("estimate", "good", "--focus", "--json", in: .small())
        #expect(run.status == 2)
        #expect(run.errors.contains("--focus has a form of its own"))
    }

    private func rows(of scenario: String, in project: ProjectFolder) throws -> [[String: String]] {
        let run = try Run("estimate", scenario, "--focus", in: project)
        #expect(run.status == 0, "\(run.errors)")
        let lines = run.output.split(separator: "\n").map { Self.fields(of: String($0)) }
        let head = try #require(lines.first)
        return lines.dropFirst()
            .map { fields in
                #expect(fields.count == head.count)
                return Dictionary(zip(head, fields)) { $1 }
            }
    }

    /// The fields of a line of CSV; a quotation mark within one is written twice.
    private static func fields(of line: String) -> [String] {
        var fields = [""]
        var isQuoted = false
        var rest = line[...]
        while let character = rest.popFirst() {
            switch character {
            case "\"" where isQuoted && rest.first == "\"":
                fields[fields.count - 1].append(rest.removeFirst())
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}
