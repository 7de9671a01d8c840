import Catalog
import Diagnostics
import Scenarios
import YAMLReading

/// Reads what is agreed on with vendors: discounts and credits.
struct TermsReader {
    let allNumbers: NumberReader
    let choices: ChoiceReader

    /// The terms of a scenario.
    func terms(in root: MappingReader) -> CommercialTerms {
        CommercialTerms(
            discounts: entries("discounts", in: root, discount),
            credits: entries("credits", in: root, credit)
        )
    }

    private func entries<Entry>(
        _ key: String,
        in root: MappingReader,
        _ read: (MappingReader, NumberReader) -> Entry?
    ) -> [Entry] {
        (root.list(key) ?? []).enumerated()
            .compactMap { index, item in
                item.mapping().flatMap { read($0, allNumbers.numbers(of: "\(key).\(index + 1)")) }
            }
    }

    private func discount(
        _ body: MappingReader,
        _ numbers: NumberReader
    ) -> CommercialTerms.Discount? {
        let label = body.requiredText("label")
        let percent = numbers.assumption(.discount, in: body)
        let platform = choices.platform(in: body)
        let offering = choices.offering(in: body)
        guard let label, let percent else { return nil }
        return CommercialTerms.Discount(
            label: label,
            percent: percent,
            platform: platform,
            offering: offering
        )
    }

    private func credit(
        _ body: MappingReader,
        _ numbers: NumberReader
    ) -> CommercialTerms.Credit? {
        let label = body.requiredText("label")
        let amount = numbers.assumption(.credit, in: body)
        let expiry = numbers.assumption(.expiry, in: body)
        guard let label, let amount, let expiry else { return nil }
        return CommercialTerms.Credit(label: label, amount: amount, expiry: expiry)
    }
}
