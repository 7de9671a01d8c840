import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios
import Testing

/// A service of which pages are paid as it reads them, and fields where they are chosen.
@Suite("Lines of declared services that depend on a choice")
struct DeclaredChoiceTests {
    private static let pages = count("pages", standard: 0)
    private static let minutes = count("minutes", standard: 0)
    private static let fields = count("fields", standard: 30)

    private static let service = ServiceDeclaration(
        id: "reader",
        part: .retrieval,
        own: ServiceSection(
            title: "Reader",
            summary: "Reads.",
            keys: [pages, minutes, fields].map { ServiceSection.Key($0, example: "1") },
            choices: [
                ServiceChoice("output", among: ["standard", "custom"], description: "The output.")
            ],
            lines: [
                line(.document("standard"), of: .driver(DriverID("pages")), when: "standard"),
                line(.document("custom"), of: .driver(DriverID("pages")), when: "custom"),
                line(
                    ServiceLine.Purchase(
                        offering: "data-automation-custom",
                        meter: "extra_fields"
                    ),
                    of: (.driver(DriverID("pages")) + .driver(DriverID("minutes")))
                        * .maximum([.driver(DriverID("fields")) - 30, 0]),
                    when: "custom"
                ),
            ]
        )
    )

    @Test(
        "a word decides between lines, and what is included is in no line",
        arguments: [
            // 1,000 pages at 0.01, or at 0.04; (1,000 pages + 50 minutes) × 10 fields at 0.0005.
            ("standard", 30, "10.00", nil),
            ("custom", 30, "40.00", nil),
            ("custom", 40, "40.00", "5.25"),
        ]
    )
    func words(word: String, fields: Int, read: String, further: String?) throws {
        let estimate = try estimate(word, fields: "\(fields)", minutes: "50")
        #expect(estimate.expected("reader.document_pages") == read)
        #expect(estimate.expected("reader.extra_fields") == further)
    }

    @Test("a count that nobody states is not in a sum")
    func unstated() throws {
        let estimate = try estimate("custom", fields: "31", minutes: nil)
        // 1,000 pages × 1 field at 0.0005.
        #expect(estimate.expected("reader.extra_fields") == "0.50")
    }

    private func estimate(_ word: String, fields: String, minutes: String?) throws -> Estimate {
        let minutes = try minutes.map { try TestScenario.number(Self.minutes, $0) }
        var numbers = [
            "pages": try TestScenario.number(Self.pages, "1000"),
            "minutes": try minutes ?? TestScenario.standard(Self.minutes),
        ]
        if word == "custom" { numbers["fields"] = try TestScenario.number(Self.fields, fields) }
        let use = ServiceUse(of: Self.service, own: ServiceUse.Values(numbers, switches: [word]))
        let shape = try TestScenario.requests("50000", input: "10", output: "10")
        let scenario = try TestScenario.scenario(
            [TestScenario.workload(shape)],
            services: Services(uses: [use], of: DeclaredServices([Self.service]))
        )
        return try TestScenario.estimate(scenario)
    }

    private static func line(
        _ purchase: ServiceLine.Purchase,
        of formula: Formula,
        when word: String
    ) -> ServiceLine {
        ServiceLine(
            id: purchase.meter.text,
            purchase: purchase,
            formula: formula,
            condition: ServiceLine.Condition(word, isOn: true)
        )
    }

    private static func count(_ name: String, standard: Int) -> NumberKey {
        NumberKey(
            name: name,
            label: name,
            unit: .count(name),
            minimum: .zero,
            maximum: nil,
            defaultValue: Quantity(standard)
        )
    }
}

extension ServiceLine.Purchase {
    fileprivate static func document(_ output: String) -> ServiceLine.Purchase {
        ServiceLine.Purchase(
            offering: OfferingID("data-automation-" + output),
            meter: "document_pages"
        )
    }
}
