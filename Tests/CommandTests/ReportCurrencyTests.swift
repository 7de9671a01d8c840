import Foundation
import TestSupport
import Testing

/// A site in a currency of its own: every amount is converted once from exact dollars, and foots.
@Suite("Report currency")
struct ReportCurrencyTests {
    /// A currency with what a dollar is worth in it, and how many decimals it has.
    struct Case: Sendable, CustomStringConvertible {
        let code: String
        let rate: String
        let digits: Int

        var description: String { code }

        var perDollar: Decimal { Decimal(string: rate) ?? 0 }

        /// How it stands in `site.yaml`.
        var line: String {
            "currency: { code: \(code), per_usd: \(rate), as_of: 2026-11-27, source: treasury }\n"
        }
    }

    static let euro = Case(code: "EUR", rate: "0.92", digits: 2)
    static let yen = Case(code: "JPY", rate: "156.25", digits: 0)
    static let dinar = Case(code: "KWD", rate: "0.3075", digits: 3)
    static let all = [euro, yen, dinar]

    /// With Claude Haiku 4.5 at 1.00 and 5.00 dollars a million tokens 1,000 requests of 1,000
    /// tokens each way cost 1.00 and 5.00 dollars.
    private static let scenario = """
        title: One
        summary: One.
        region: us-east-1
        scope: global
        tags: { team: care }
        workloads:
          answers:
            kind: requests
            model: claude-haiku-4.5
            monthly_requests: { low: 500, expected: 1000, high: 3000, basis: guess }
            input_tokens: 1000
            output_tokens: 1000

        """

    private func project(in currency: Case?, _ more: String = "") throws -> ProjectFolder {
        let project = try ProjectFolder.small()
        try project.remove("Content/scenarios/good.yaml")
        try project.write(Self.scenario + more, to: "Content/scenarios/one.yaml")
        try state(currency?.line ?? "", in: project)
        return project
    }

    private func state(_ line: String, in project: ProjectFolder) throws {
        let site = try project.text(of: "Content/site.yaml")
        try project.write(site + line, to: "Content/site.yaml")
    }

    // 1.00 and 5.00 dollars are 0.92 and 4.60 euros; 156.25 and 781.25 yen, 937.50 together, which
    // is 938 in print, and the yen that is missing to 156 + 781 goes to the first of two equal
    // remainders; 0.3075 and 1.5375 dinars, 1.845 together, likewise.
    @Test(
        "a scenario by hand: its lines, its total, its signs",
        arguments: [
            (euro, ["0.92", "4.60"], "5.52", "€5.52"), (yen, ["157", "781"], "937.50", "¥938"),
            (dinar, ["0.308", "1.537"], "1.845", "KWD\u{A0}1.845"),
        ]
    )
    func byHand(currency: Case, lines: [String], total: String, shown: String) throws {
        let project = try project(in: currency)
        let json = try EstimateJSON(Run("estimate", "one", "--json", in: project).output)
        let amounts = json.lines("lines").compactMap { $0["expected"] as? String }
        let sum = amounts.compactMap { Decimal(string: $0) }.reduce(0, +)
        #expect(sum == Decimal(string: total))
        #expect(json.member("expected", of: "monthly").map { Self.decimal($0) } == sum)
        #expect((json.members["currency"] as? [String: String])?["code"] == currency.code)
        let text = try Run("estimate", "one", in: project).output
        #expect(text.contains(shown))
        #expect(text.contains("1 USD is \(currency.rate) \(currency.code)"))
        let csv = try Run("estimate", "one", "--csv", in: project).output
        let head = try #require(csv.split(separator: "\n").first)
        #expect(head.contains("Cost (\(currency.code) a month)") && !head.contains("USD a month"))
        for line in lines { #expect(csv.contains("," + line + "\n"), "\(csv)") }
    }

    @Test("every document is each of its amounts in dollars, converted", arguments: all)
    func documents(currency: Case) throws {
        let project = try ProjectFolder.withHistory()
        try state(currency.line, in: project)
        #expect(try Run("build", "--formats", "json,csv", in: project).status == 0)
        let site = try project.contents(of: "Public")
        let schemas = site.filter { $0.key.hasPrefix("schemas/") }
        var kinds: Set<String> = []
        for (name, data) in site.sorted(by: { $0.key < $1.key }) where name.hasSuffix("json") {
            let root = try JSONSerialization.jsonObject(with: data)
            guard let document = root as? [String: Any], let dollars = document["in_usd"] else {
                continue
            }
            let schema = String((document["schema"] as? String ?? "").dropFirst(9).dropLast(2))
            kinds.insert(schema)
            let file = try #require(schemas["schemas/\(schema).schema.json"], "\(schema)")
            #expect(try JSONSchema(file).problems(in: data) == [], "\(name)")
            let stated = document["currency"] as? [String: Any]
            #expect(stated?["code"] as? String == currency.code, "\(name)")
            var own = document
            own["in_usd"] = nil
            own["currency"] = nil
            Self.compare(own, dollars, at: name, by: currency.perDollar)
        }
        #expect(kinds.isSuperset(of: ["estimate", "portfolio", "comparison", "changes", "diff"]))
    }

    /// Text and numbers of a document are those of the other, except amounts, which are converted:
    /// a decimal that differs is the other times the rate, up to the rounding of both at 10⁻¹², or
    /// that of a drawn amount at a hundredth.
    private static func compare(_ own: Any, _ dollars: Any, at place: String, by rate: Decimal) {
        if let own = own as? [String: Any], let dollars = dollars as? [String: Any] {
            #expect(Set(own.keys) == Set(dollars.keys), "\(place)")
            for (key, value) in own {
                guard let other = dollars[key] else { continue }
                compare(value, other, at: place + "/" + key, by: rate)
            }
        } else if let own = own as? [Any], let dollars = dollars as? [Any] {
            #expect(own.count == dollars.count, "\(place)")
            for (index, pair) in zip(own, dollars).enumerated() {
                compare(pair.0, pair.1, at: "\(place)/\(index)", by: rate)
            }
        } else {
            let (first, second) = (Decimal(string: "\(own)"), Decimal(string: "\(dollars)"))
            guard let first, let second else {
                #expect("\(own)" == "\(dollars)", "\(place)")
                return
            }
            let isDrawn = place.contains("/band/") || place.hasSuffix("/p90")
            let unit = Decimal(sign: .plus, exponent: isDrawn ? -2 : -9, significand: 1)
            let isConverted = abs(first - second * rate) <= unit * (rate + 1)
            // A ratio of two amounts is the same but for their rounding.
            let isSame = abs(first - second) <= unit
            #expect(isConverted || (isSame && !isAmount(place)), "\(place): \(own), \(dollars)")
        }
    }

    /// Whether an amount of money must stand at a place: a case of a line or a total.
    private static func isAmount(_ place: String) -> Bool {
        let isCase = ["low", "expected", "high"]
            .contains { place.hasSuffix("/" + $0) || place.hasSuffix("monthly_" + $0) }
        return isCase
            && ![
                "/drivers/", "/derived/", "/monthly_units/", "/assumptions/", "/before/", "/after/",
            ]
            .contains { place.contains($0) }
    }

    @Test("the lines of every table of items add up to its total", arguments: all)
    func footing(currency: Case) throws {
        let project = try ProjectFolder.withHistory()
        try state(currency.line, in: project)
        #expect(try Run("build", in: project).status == 0)
        let site = try project.contents(of: "Public")
        for scenario in ["good", "busy"] {
            let place = "scenarios/\(scenario)/index"
            let data = try #require(site[place + ".json"])
            let json = try EstimateJSON(String(decoding: data, as: UTF8.self))
            let monthly = json.lines("lines").filter { $0["recurrence"] as? String == "monthly" }
            let priced = monthly.compactMap { $0["expected"] as? String }
            let exact = priced.map(Self.decimal).reduce(0, +)
            #expect(json.member("expected", of: "monthly").map { Self.decimal($0) } == exact)
            let csv = String(decoding: try #require(site[place + ".csv"]), as: UTF8.self)
            let costs = try Self.column("Cost (\(currency.code) a month)", of: csv)
            #expect(costs.count == priced.count)
            #expect(costs.reduce(0, +) == Self.rounded(exact, currency.digits), "\(csv)")
            for cost in costs { #expect(Self.rounded(cost, currency.digits) == cost) }
        }
        let portfolio = String(decoding: try #require(site["index.csv"]), as: UTF8.self)
        let costs = try Self.column("Expected (\(currency.code) a month)", of: portfolio)
        let index = try #require(site["index.json"])
        let total = try EstimateJSON(String(decoding: index, as: UTF8.self))
        let sum = try #require(total.members["monthly_expected"]).self
        #expect(costs.reduce(0, +) == Self.rounded(Self.decimal(sum), currency.digits))
    }

    @Test("a page names no dollars but those of rates and of what is stated", arguments: all)
    func words(currency: Case) throws {
        let project = try ProjectFolder.withHistory()
        try state(currency.line, in: project)
        #expect(try Run("build", in: project).status == 0)
        let site = try project.contents(of: "Public")
        for (name, data) in site where name.hasSuffix("index.md") {
            let isOwn = ["scenarios/", "compare/", "groups/"].contains { name.hasPrefix($0) }
            guard isOwn || name == "index.md" else { continue }
            let text = String(decoding: data, as: UTF8.self)
            #expect(text.contains("Amounts are in \(currency.code), converted once"), "\(name)")
            #expect(!text.contains("USD a month"), "\(name)")
            // The heads and the totals of tables; workings tell of rates, which are in dollars.
            for line in text.split(separator: "\n") where line.contains("**Total**") {
                #expect(!line.contains("USD"), "\(name): \(line)")
            }
            let html = String(
                decoding: try #require(site[name.dropLast(2) + "html"]),
                as: UTF8.self
            )
            #expect(html.contains("Amounts are in \(currency.code)"), "\(name)")
            #expect(!html.contains("USD a month"), "\(name)")
        }
        let feed = String(decoding: try #require(site["feed.xml"]), as: UTF8.self)
        #expect(!feed.contains("$"), "\(feed)")
    }

    @Test("a project in dollars builds as it does without a currency")
    func dollars() throws {
        func build(_ line: String) throws -> [String: String] {
            let project = try ProjectFolder.withHistory()
            try state(line, in: project)
            #expect(try Run("build", in: project).status == 0)
            return try project.contents(of: "Public")
                .mapValues { data in
                    String(decoding: data, as: UTF8.self)
                        // What a page is made from is another file.
                        .replacing(/[0-9a-f]{64}/, with: "").replacing(/[0-9a-f]{12}/, with: "")
                }
        }
        let plain = try build("")
        #expect(try build("currency: USD\n") == plain)
        let stated = plain.filter { $0.value.contains("in_usd") && !$0.key.hasPrefix("schemas/") }
        #expect(stated.isEmpty)
    }

    @Test("a budget may be in the currency of the report or in dollars")
    func budgets() throws {
        // The month costs 5.52 euros, or 6 dollars.
        let over = try Run("check", in: project(in: Self.euro, "budget: 5.50 EUR\n"))
        #expect(over.status == 1)
        let words = "\"One\" costs 5.52 EUR a month, above the budget of 5.50 EUR"
        #expect(over.errors.contains(words), "\(over.errors)")
        #expect(try Run("check", in: project(in: Self.euro, "budget: 5.53 EUR\n")).status == 0)
        #expect(try Run("check", in: project(in: Self.euro, "budget: 6.01 USD\n")).status == 0)
        let dollars = try Run("check", in: project(in: Self.euro, "budget: 5.90 USD\n"))
        #expect(dollars.errors.contains("above the budget of 5.428 EUR"), "\(dollars.errors)")
        #expect(try Run("check", in: project(in: nil, "budget: 5.50 EUR\n")).status == 1)
    }

    @Test("FOCUS is billed in the currency of the report, and priced in dollars")
    func focus() throws {
        let project = try project(in: Self.euro)
        let csv = try Run("estimate", "one", "--focus", "1.2", in: project).output
        #expect(try Self.column("BilledCost", of: csv).reduce(0, +) == Decimal(string: "5.52"))
        #expect(try Self.column("ListCost", of: csv).reduce(0, +) == Decimal(string: "5.52"))
        let priced = try Self.column("PricingCurrencyEffectiveCost", of: csv)
        #expect(priced.reduce(0, +) == 6)
        #expect(try Self.column("PricingCurrencyListUnitPrice", of: csv) == [1, 5])
        let unit = try Self.column("ListUnitPrice", of: csv)
        #expect(unit == [Decimal(string: "0.92"), Decimal(string: "4.6")])
    }

    @Test("credits and discounts are converted as lines are")
    func terms() throws {
        let terms = """
            discounts: [{ label: Agreement, percent: 10% }]
            credits: [{ label: Start, amount: 8 USD, expires_after_months: 12 }]

            """
        let project = try project(in: Self.euro, terms)
        let run = try Run("estimate", "one", "--json", in: project)
        #expect(run.status == 0, "\(run.errors)")
        let bill = try #require(
            try EstimateJSON(run.output).members["cloud_bill"] as? [String: Any]
        )
        let text = "\(bill)"
        // 10 percent off 5.52 leave 4.968 a month; the credit of 8 dollars is 7.36 euros.
        #expect(text.contains("4.968"), "\(text)")
        #expect(text.contains("7.36"), "\(text)")
    }

    private static func decimal(_ value: Any) -> Decimal { Decimal(string: "\(value)") ?? .nan }

    private static func rounded(_ number: Decimal, _ digits: Int) -> Decimal {
        var (result, number) = (Decimal(), number)
        NSDecimalRound(&result, &number, digits, .plain)
        return result
    }

    /// The numbers in a column of CSV without line breaks in its fields.
    private static func column(_ name: String, of csv: String) throws -> [Decimal] {
        let rows = csv.split(separator: "\n").map { fields(of: String($0)) }
        let index = try #require(rows.first?.firstIndex(of: name), "\(name)")
        return rows.dropFirst().compactMap { Decimal(string: $0[index]) }
    }

    private static func fields(of line: String) -> [String] {
        var (fields, isQuoted) = ([""], false)
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}
