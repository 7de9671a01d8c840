import Diagnostics
import Quantities
import Scenarios
import YAMLReading

/// Reads `Content/site.yaml`.
struct SiteSettingsLoader {
    let log: DiagnosticLog

    /// The settings; nil when the file cannot be used.
    func load(_ file: SourceFile) -> SiteSettings? {
        guard let root = YAMLReader.mapping(in: file, reporting: log) else { return nil }
        let title = root.requiredText("title")
        let summary = root.requiredText("summary")
        let language = root.text("language")
        let address = root.value("address")?.webAddress()
        let numbers = NumberReader(log: log)
        let hours = numbers.assumption(.hoursPerMonth, in: root)
        let discountRate = numbers.discountRate(in: root)
        let release = root.value("catalog_release")
            .flatMap { value in
                value.date().map { Choice(value: $0, origin: value.range) }
            }
        let ledger = LedgerPin(root.value("ledger"))
        let asOf = root.date("as_of")
        if let asOf, asOf.year > HorizonReader.lastYear {
            root.value("as_of")?
                .report(
                    "bad-date",
                    "the months after \(asOf) are more than the calendar has",
                    help: "write a day before the year \(HorizonReader.lastYear + 1)"
                )
        }
        let allowsRawHTML = root.boolean("allow_raw_html")
        let markdownCharts = root.choice("markdown_charts", of: MarkdownCharts.self)
        // Says how much is read, and has said so before anything was.
        _ = root.value(SourceLimits.key)?.locatedText()
            .flatMap { text in
                WholeNumberReader(log: log)
                    .number(text, SourceLimits.key, in: SourceLimits.megabytes)
            }
        let usageNote = root.text("usage_note")
        let currency = root.value("currency")
        let exchange =
            currency == nil ? .identity : currency.flatMap(CurrencyReader(log: log).exchange)
        let budgets = BudgetReader(log: log, exchange: exchange).budgets(in: root)
        root.finish()
        guard let title, let summary, let hours, let exchange else { return nil }
        return SiteSettings(
            title: title,
            summary: summary,
            language: language ?? "en",
            address: address.map { $0.hasSuffix("/") ? $0 : $0 + "/" },
            hoursPerMonth: hours,
            discountRate: discountRate,
            catalogRelease: release,
            ledger: ledger,
            asOf: asOf,
            allowsRawHTML: allowsRawHTML ?? false,
            markdownCharts: markdownCharts ?? .none,
            usageNote: usageNote,
            exchange: exchange,
            budgets: budgets
        )
    }
}
