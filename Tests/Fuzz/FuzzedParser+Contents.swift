import CommonMark
import Diagnostics
import Scenarios
import YAMLReading

@testable import SourceLoading

extension FuzzedParser {
    /// The files that authors write.
    static func contents(_ material: FuzzMaterial) -> [FuzzedParser] {
        [
            FuzzedParser("scenario", "Content/scenarios/one.yaml") { bytes, log in
                let loader = ScenarioLoader(
                    catalog: material.catalog,
                    settings: material.settings,
                    services: material.services,
                    folder: SourceFolder(path: "Content", files: ["scenarios/one.yaml": bytes]),
                    overrides: DriverOverrides()
                )
                return loader.scenario("one", reporting: log).scenario != nil
            },
            FuzzedParser("page", "Content/pages/one.md", reading: page(material)),
            FuzzedParser("service", "Content/services/one.yaml") { bytes, log in
                let folder = SourceFolder(path: "Content", files: ["services/one.yaml": bytes])
                let loader = ServiceLoader(catalog: material.catalog, log: log)
                return !loader.services(in: folder).declared.ids.isEmpty
            },
            FuzzedParser("price-list", "Content/prices/one.yaml") { (file: SourceFile, log) in
                PriceListLoader(catalog: material.catalog, lists: ["one", "two"], log: log)
                    .list("one", in: file) != nil
            },
            FuzzedParser("site", "Content/site.yaml") { (file: SourceFile, log) in
                SiteSettingsLoader(log: log).load(file) != nil
            },
            FuzzedParser("claims", "Content/claims.yaml") { (file: SourceFile, log) in
                _ = ClaimLoader(catalog: material.catalog, scenarios: ["chatbot"], log: log)
                    .claims(in: file)
                return true
            },
            FuzzedParser("expression", "Content/scenarios/one.yaml", reading: expression),
        ]
    }

    private static func page(
        _ material: FuzzMaterial
    ) -> @Sendable (SourceFile, DiagnosticLog) -> Bool {
        { file, log in
            let references = TextReferenceReader(
                catalog: material.catalog,
                scenarios: ["chatbot"],
                claims: ["one"],
                log: log
            )
            let page = AuthoredReader(references: references).page("one", in: file)
            guard let page else { return false }
            let document = MarkdownDocument(page.text)
            _ = document.html
            _ = MarkdownDocument(document.normalizedMarkdown).outline
            return true
        }
    }

    /// A text after an equals sign, with parameters of some units.
    private static func expression(_ file: SourceFile, _ log: DiagnosticLog) -> Bool {
        guard file.lines.count == 1, let line = file.lines.first else { return true }
        let units: [String: ExpressionUnit] = [
            "users": .stated(.count("users")), "reuse": .stated(.share),
            "fee": .stated(.dollars), "turns": .plain,
        ]
        let place = file.range(line: 1, column: 1, length: line.unicodeScalars.count)
        let text = LocatedText(text: line, range: place)
        var parser = ExpressionParser(text, reporting: log) { name in
            guard let unit = units[name.text] else {
                let known = units.keys.sorted()
                log.report(.unknownName(name.text, of: "parameter", at: name.range, among: known))
                return nil
            }
            return ParsedExpression(parameter: name.text, unit: unit)
        }
        return parser.expression() != nil
    }
}
