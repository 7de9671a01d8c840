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

    @Test("a discount is in the contracted price, and has no row of its own")
    func discounts() throws {
        let project = try ProjectFolder.shipped()
        let rows = try rows(of: "fine-tuned-support", in: project)
        try expectSums(of: rows, toBe: "fine-tuned-support", in: project)
        #expect(rows.allSatisfy { $0["ChargeCategory"] == "Usage" })
        // 10 percent off what Bedrock lists: 21.18 an hour, 1.49 a million tokens.
        let units = try #require(rows.first { $0["PricingUnit"] == "Model Unit-Hours" })
        #expect(units["ListUnitPrice"] == "21.18" && units["ContractedUnitPrice"] == "19.062")
        #expect(units["ListCost"] == "15461.4" && units["BilledCost"] == "13915.26")
        let training = try #require(rows.first { $0["PricingUnit"] == "1000000 Tokens" })
        #expect(training["ListUnitPrice"] == "1.49")
        #expect(training["ContractedUnitPrice"] == "1.341")
        let own = rows.filter { $0["ServiceName"] == "Own costs" }
        #expect(!own.isEmpty && own.allSatisfy { $0["BilledCost"] == $0["ListCost"] })
    }

    @Test(
        "each unit price times the quantity is its cost to the last decimal",
        arguments: ["fine-tuned-support", "agentcore-operations", "rag-assistant", "mail-triage"]
    )
    func exactProducts(scenario: String) throws {
        for row in try rows(of: scenario, in: .shipped()) {
            let quantity = try #require(Decimal(string: row["PricingQuantity"] ?? ""))
            for (price, cost) in [
                ("ListUnitPrice", "ListCost"), ("ContractedUnitPrice", "ContractedCost"),
                ("PricingCurrencyContractedUnitPrice", "BilledCost"),
            ] {
                let price = try #require(Decimal(string: row[price] ?? ""))
                #expect(Decimal(string: row[cost] ?? "") == price * quantity, "\(row)")
            }
        }
    }

    @Test(
        "units, services and numbers are as FOCUS has them",
        arguments: ["agentcore-operations", "rag-assistant", "media-studio"]
    )
    func vocabulary(scenario: String) throws {
        let services = [
            "Amazon OpenSearch Serverless": "Analytics / Search",
            "Amazon S3 Standard": "Storage / Object Storage",
            "AWS Key Management Service": "Security / Secret Management",
            "Amazon CloudWatch Logs": "Management and Governance / Observability",
            "Data transfer out to the internet": "Networking / Network Connectivity",
            "Amazon Bedrock": "AI and Machine Learning / Generative AI",
        ]
        for row in try rows(of: scenario, in: .shipped()) {
            let unit = try #require(row["PricingUnit"])
            let words = #/(\d+ )?([A-Z][A-Za-z]*|vCPU)( [A-Z][a-z]+)*(-(Hours|Months|Minutes))?/#
            #expect(unit.wholeMatch(of: words) != nil, "\(unit)")
            let place = "\(row["ServiceCategory"] ?? "") / \(row["ServiceSubcategory"] ?? "")"
            if let expected = services[row["ServiceName"] ?? ""] { #expect(place == expected) }
            for column in ["PricingQuantity", "ConsumedQuantity", "ListCost", "ListUnitPrice"] {
                #expect(row[column]?.wholeMatch(of: /\d+\.\d+/) != nil, "\(column): \(row)")
            }
        }
    }

    @Test("the properties of a price tell the model and the sort of token")
    func details() throws {
        let rows = try rows(of: "rag-assistant", in: .shipped())
        let row = try #require(rows.first { $0["x_LineId"] == "answers.cache_read_tokens" })
        let details = try #require(row["SkuPriceDetails"])
        let value = try JSONSerialization.jsonObject(with: Data(details.utf8)) as? [String: String]
        #expect(value?["x_Model"] == "Claude Sonnet 4.6")
        #expect(value?["x_TokenType"] == "Cache read tokens" && value?["x_Scope"] == "global")
        // The name of a price has no day, and one item alone.
        #expect(row["SkuPriceId"]?.contains("/2026-") == false)
        let parents = Dictionary(grouping: rows) { $0["SkuPriceId"] }
            .values.map { Set($0.map { $0["SkuId"] }) }
        #expect(parents.allSatisfy { $0.count == 1 })
    }

    @Test("FOCUS 1.4 names who sells and who runs a service, and no longer a publisher")
    func versions() throws {
        let (old, new) = ("1.2", "1.4")
        let columns = try [old, new]
            .map { Set(try rows(of: "good", in: .small(), version: $0)[0].keys) }
        #expect(columns[0].subtracting(columns[1]) == ["ProviderName", "PublisherName"])
        #expect(columns[1].subtracting(columns[0]) == ["HostProviderName", "ServiceProviderName"])
        let run = try Run("estimate", "good", "--focus", "1.0", in: .small())
        #expect(run.status == 2 && run.errors.contains("1.2"))
    }

    /// Each row's product, and the sum of what falls every month, in whole 10^-12 dollars.
    private func expectSums(
        of rows: [[String: String]],
        toBe scenario: String,
        in project: ProjectFolder
    ) throws {
        var sum = Money.zero
        for row in rows where row["x_Basis"] != "unpriced" {
            let price = try Quantity(parsing: #require(row["ListUnitPrice"]))
            let quantity = try Quantity(parsing: #require(row["PricingQuantity"]))
            let cost = try Money(rounding: price * quantity)
            if row["ChargeFrequency"] != "One-Time" { sum = try sum + cost }
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
        #expect(row["BillingAccountId"] == "good" && row["BillingAccountName"]?.isEmpty == false)
        #expect(row["RegionId"] == "us-east-1" && row["RegionName"] == "US East (N. Virginia)")
        #expect(row["ServiceCategory"] == "AI and Machine Learning")
        let start = try #require(row["ChargePeriodStart"])
        #expect(start.wholeMatch(of: /\d{4}-\d{2}-01T00:00:00Z/) != nil)
        #expect(row["Tags"]?.contains("\"ratebook:scenario\": \"good\"") == true)
    }

    @Test("what another platform sells is charged by it, and in no region of AWS")
    func otherPlatforms() throws {
        let project = try ProjectFolder.shipped()
        let text = """
            title: Direct
            summary: A test.
            region: eu-central-1
            workloads:
              answers:
                kind: requests
                platform: openai
                model: gpt-4.1
                monthly_requests: 100000
                input_tokens: 1000
                output_tokens: 200
              drafts:
                kind: requests
                platform: openai
                model: gpt-4.1
                tier: flex
                monthly_requests: 100000
                input_tokens: 1000
                output_tokens: 200
              checks:
                kind: requests
                model: claude-haiku-4.5
                monthly_requests: 100000
                input_tokens: 1000
                output_tokens: 200
            """
        try project.write(text, to: "Content/scenarios/direct.yaml")
        let rows = try rows(of: "direct", in: project)
        try expectSums(of: rows, toBe: "direct", in: project)
        for (workload, provider, publisher) in [
            ("answers", "OpenAI", "OpenAI"), ("checks", "Amazon Web Services", "Anthropic"),
            // OpenAI lists no price of flex for GPT-4.1.
            ("drafts", "OpenAI", "OpenAI"),
        ] {
            let own = rows.filter { $0["x_LineId"]?.hasPrefix(workload) == true }
            #expect(own.count == 2)
            for row in own {
                #expect(row["ProviderName"] == provider && row["PublisherName"] == publisher)
                #expect(row["InvoiceIssuerName"] == provider)
                #expect(row["RegionId"] == (workload == "checks" ? "eu-central-1" : ""))
                #expect(row["RegionName"]?.isEmpty == (workload != "checks"))
                #expect(row["ServiceSubcategory"] == "Generative AI")
                let service = workload == "checks" ? "Amazon Bedrock" : "OpenAI API"
                #expect(row["ServiceName"] == service)
            }
        }
    }

    @Test("the form stands alone")
    func alone() throws {
        let run = try Run("estimate", "good", "--focus", "1.2", "--json", in: .small())
        #expect(run.status == 2)
        #expect(run.errors.contains("--focus has a form of its own"))
    }

    private func rows(
        of scenario: String,
        in project: ProjectFolder,
        version: String = "1.2"
    ) throws -> [[String: String]] {
        let run = try Run("estimate", scenario, "--focus", version, in: project)
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
