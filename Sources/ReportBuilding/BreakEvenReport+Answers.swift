import Analysis
import Catalog
import Pricing
import Quantities
import ReportModel

extension BreakEvenReport {
    /// The table of a question: each case with its break-even and what is cheaper on either side;
    /// nil for one without a case.
    func answers(to question: BreakEvenQuestion, _ cases: [BreakEvenCase]) -> Table? {
        guard !cases.isEmpty else { return nil }
        let countsReads = question == .caching
        let last =
            countsReads
            ? [Column("Reads that pay", alignment: .number)]
            : [Column("Cheaper below"), Column("Cheaper above")]
        return Table(
            id: question.rawValue + "-answers",
            caption: "\(question.title): break-evens from the rates in force",
            columns: [
                Column("What"), Column("Choice"), Column("Break-even", alignment: .number),
            ] + last,
            rows: groups(of: cases)
                .flatMap { rows(of: $0.item, $0.titles, of: question, countsReads: countsReads) }
        )
    }

    /// The cases, with those that have the same answer as one.
    private func groups(
        of cases: [BreakEvenCase]
    ) -> [(item: BreakEvenCase, titles: [(subject: String, scopes: [String])])] {
        var groups: [(item: BreakEvenCase, titles: [(subject: String, scopes: [String])])] = []
        for item in cases {
            let scope = [item.scope?.rawValue].compactMap(\.self)
            guard let place = groups.firstIndex(where: { $0.item.hasAnswer(of: item) }) else {
                groups.append((item, [(item.subject, scope)]))
                continue
            }
            let own = groups[place].titles.firstIndex { $0.subject == item.subject }
            if let own {
                groups[place].titles[own].scopes += scope
            } else {
                groups[place].titles.append((item.subject, scope))
            }
        }
        return groups
    }

    private func rows(
        of item: BreakEvenCase,
        _ titles: [(subject: String, scopes: [String])],
        of question: BreakEvenQuestion,
        countsReads: Bool
    ) -> [Row] {
        let what =
            titles
            .map { title in
                let scopes = title.scopes.joined(separator: ", ")
                return scopes.isEmpty ? title.subject : "\(title.subject) (\(scopes))"
            }
            .joined(separator: "; ")
        func row(_ value: Cell, _ below: String?, _ above: String?) -> Row {
            let choice = Cell.text(item.first.name, note: [.text("or: " + item.second.name)])
            let whole = item.firstWholeNumber.map { Cell.value(.quantity($0, unit: nil)) }
            let last =
                countsReads
                ? [whole ?? .text("None")] : [below, above].map { Cell.text($0 ?? "") }
            return Row([.text(what), choice, value] + last)
        }
        switch item.answer {
        case .solved(.crossings(let crossings)):
            return crossings.map { crossing in
                let unit = question.heading(of: item.measure).lowercasedFirst
                let value = Cell.value(item.measure.value(crossing.value), note: [.text(unit)])
                return row(value, item.name(of: crossing.below), item.name(of: crossing.above))
            }
        case .solved(.always(let side)):
            let note = "\(item.name(of: side) ?? "") is cheaper throughout"
            let value = Cell.text("Never", note: [.text(note)])
            return [row(value, item.name(of: side), item.name(of: side))]
        case .solved(.same): return [row(.text("Always", note: ["both cost the same"]), nil, nil)]
        case .unpriced, .impossible: return [row(.value(.missing(.notPriced)), nil, nil)]
        }
    }
}

extension BreakEvenCase {
    /// Whether another case asks the same and has the same answer, as far as a reader sees.
    fileprivate func hasAnswer(of other: BreakEvenCase) -> Bool {
        first.name == other.first.name && second.name == other.second.name
            && measure == other.measure && shown == other.shown
    }

    private var shown: String {
        switch answer {
        case .solved(.crossings(let crossings)):
            crossings.map { "\(measure.value($0.value)) \($0.below as Any) \($0.above as Any)" }
                .joined(separator: " ")
        case .solved(.always(let side)): "\(side)"
        case .solved(.same): "same"
        case .unpriced, .impossible: "none"
        }
    }
}

extension String {
    /// The text with a small first letter, unless it begins with a name.
    var lowercasedFirst: String {
        let rest = prefix { $0 != " " }.dropFirst()
        return rest.allSatisfy(\.isLowercase) ? prefix(1).lowercased() + dropFirst() : self
    }
}
