import Diagnostics
import Formulas
import Scenarios
import YAMLReading

/// Reads what a service declares that an author should know.
struct ServiceFindingReader {
    let formulas: ServiceFormulaReader

    /// The findings that can be used.
    func findings(_ items: [YAMLValue]) -> [ServiceFinding] {
        items.compactMap { $0.mapping().flatMap(finding) }
    }

    private func finding(_ body: MappingReader) -> ServiceFinding? {
        let size = formulas.formula("size", in: body, as: nil)
        let (above, below) = (body.value("above"), body.value("below"))
        let words = body.requiredText("says")
        let help = body.requiredText("help")
        if let below, above != nil {
            below.report(
                "conflicting-keys",
                "a finding is of sizes above or below a limit, not both",
                help: "make two findings of it"
            )
        }
        let limit =
            above ?? below ?? body.required("above", meaning: "a plain number, or below for one")
        guard let size, let limit = limit?.decimal(), let words, let help else { return nil }
        return ServiceFinding(size, isAbove: above != nil, limit, words: words, help: help)
    }
}
