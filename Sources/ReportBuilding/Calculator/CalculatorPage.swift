public import Analysis
import Catalog
import Pricing
import Quantities
public import ReportModel
import Scenarios

/// What a workload that a reader states costs on every model, and a few cases without a question.
public struct CalculatorPage {
    let study: CalculatorStudy
    let context: ReportContext
    private let model: String?

    /// Prepares the page.
    ///
    /// - Parameters:
    ///   - study: The programs of every model.
    ///   - model: The model that is chosen at first; nil for any.
    ///   - context: What the pages share.
    public init(_ study: CalculatorStudy, choosing model: String?, in context: ReportContext) {
        self.study = study
        self.model = model
        self.context = context
    }

    /// The page with its place and its anchors, and nothing on it.
    public static func empty(in context: ReportContext) -> Page {
        Page(
            path: path,
            kind: .calculator,
            title: title,
            summary: summary,
            ancestors: [],
            facts: [],
            blocks: [.section(Section(id: cases, title: title, blocks: []))],
            data: .null,
            mainTable: nil,
            provenance: context.provenance(command: command)
        )
    }

    private static let path = "calculator"
    private static let title = "Calculator"
    private static let summary = "What a workload costs a month on every model, the cheapest first."
    private static let cases = "cases"
    private static let command = "ratebook build"

    /// The page; nil where no model has a price in the region.
    public var page: Page? {
        guard let model = chosenModel else { return nil }
        return Page(
            path: Self.path,
            kind: .calculator,
            title: Self.title,
            summary: Self.summary,
            ancestors: [PageLink(title: "Portfolio", path: "")],
            facts: [
                Page.Fact("Platform", [.text(context.name(of: .bedrock))]),
                Page.Fact("Requests from", [.text(study.region.name)]),
                Page.Fact("Rates as of", [.value(.date(context.asOf))]),
            ],
            blocks: [
                .paragraph([.text(Self.scopes)]),
                .section(
                    Section(
                        id: Self.cases,
                        title: "A few workloads",
                        blocks: [.paragraph([.text(Self.meaning)]), caseList, .table(table)]
                    )
                ),
            ],
            data: data,
            mainTable: "calculator-cases",
            calculator: CalculatorPanel(
                numbers: CalculatorForm.numbers.map(CalculatorPanel.Number.init),
                choices: choices,
                policies: CalculatorForm.policies.map {
                    CalculatorPanel.Option($0.rawValue, $0.words)
                },
                model: model,
                data: CalculatorData(study, in: context).value
            ),
            provenance: context.provenance(command: Self.command)
        )
    }

    private static let scopes =
        "Prices are those of tokens as they come, in the standard tier. A model may be sold for "
        + "requests that are served in the region alone, in its geography or anywhere; where "
        + "several scopes have a price, the cheapest that fits is shown. The table has the models of "
        + "Amazon Bedrock; a workload of your own can be priced on every platform of the catalog."

    private static let meaning =
        "Each is priced by the program that answers on this page, and as a scenario with the same "
        + "numbers. There is no amount where a request does not fit into the window of a model."

    private var caseList: Block {
        .list(
            CalculatorCase.all.map { [.strong([.text($0.title)]), .text(": " + $0.summary)] },
            isOrdered: false
        )
    }

    private var chosenModel: String? {
        let models = study.offers.filter(\.isPriced).map(\.way.model.text)
        return model.flatMap { models.contains($0) ? $0 : nil } ?? models.first
    }

    private var choices: [CalculatorPanel.Choice] {
        let variants = study.variants.map(\.workload.options)
        return CalculatorForm.choices.map { choice in
            let readable = choice.options.filter { option in
                variants.contains { $0[choice.id] == option.id }
            }
            return CalculatorPanel.Choice(
                CalculatorPanel.Option(choice.id, choice.label),
                among: readable.map { CalculatorPanel.Option($0.id, $0.label) },
                where: choice.conditions.words
            )
        }
    }
}

extension CalculatorPanel.Number {
    fileprivate init(_ number: CalculatorNumber) {
        self.init(
            id: number.id,
            label: number.label,
            unit: number.unit,
            expected: number.expected,
            least: number.least,
            greatest: number.greatest,
            sign: number.sign,
            where: number.conditions.words
        )
    }
}

extension [CalculatorCondition] {
    /// The conditions as the page reads them, such as `kind=requests,rag;cache=5m`.
    var words: String {
        map { $0.choice + "=" + $0.options.joined(separator: ",") }.joined(separator: ";")
    }
}

extension GuardrailPolicy {
    fileprivate var words: String {
        switch self {
        case .content: "Harmful content"
        case .deniedTopics: "Denied topics"
        case .pii: "Personal data"
        case .grounding: "Grounding of answers"
        default: rawValue
        }
    }
}
