import Analysis
import Catalog
import Pricing
import Quantities
import ReportModel

extension BreakEvenReport {
    /// The most models that a cell names; of more it says how many, and a table below names them.
    private static var named: Int { 3 }

    /// The table of a question: each case with its break-even and what is cheaper on either side;
    /// nil for one without a case.
    ///
    /// - Parameters:
    ///   - question: The question.
    ///   - cases: Its cases.
    ///   - limit: The most models that a cell names; it counts more of them.
    /// - Returns: The table.
    func answers(
        to question: BreakEvenQuestion,
        _ cases: [BreakEvenCase],
        naming limit: Int = .max
    ) -> Table? {
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
                .flatMap { group in
                    rows(
                        of: group.item,
                        group.titles.count > limit
                            ? "\(group.titles.count) models" : names(of: group.titles),
                        of: question,
                        countsReads: countsReads
                    )
                }
        )
    }

    /// The answers to a question, with a table to open for each that holds for many models.
    func answerBlocks(to question: BreakEvenQuestion, _ cases: [BreakEvenCase]) -> [Block] {
        guard let table = answers(to: question, cases, naming: Self.named) else {
            return [.paragraph(["No rate in force asks this question."])]
        }
        let long = groups(of: cases).filter { $0.titles.count > Self.named }
        return [.table(table)]
            + long.enumerated()
            .map { index, group in
                let models = Table(
                    id: "\(question.rawValue)-models-\(index + 1)",
                    caption: "Models with the same break-even",
                    columns: [Column("Model"), Column("Scopes")],
                    rows: group.titles.map { title in
                        Row([.text(title.subject), .text(title.scopes.joined(separator: ", "))])
                    }
                )
                return .disclosure(
                    Disclosure(
                        summary: sentence(on: group.item, group.titles.count),
                        blocks: [.table(models)]
                    )
                )
            }
    }

    /// What many models have in common, such as `24 models: cached for 5m costs the same as not
    /// cached at 0.2778 reads`.
    private func sentence(on item: BreakEvenCase, _ count: Int) -> [Inline] {
        let (first, second) = (item.first.name.lowercasedFirst, item.second.name.lowercasedFirst)
        let start = "\(count) models: \(first) "
        switch item.answer {
        case .solved(.crossings(let crossings)):
            let places = crossings.map { [Inline.value(item.measure.value($0.value))] }
            return [.text(start + "costs the same as \(second) at ")]
                + Array(places.joined(separator: [" and at "])) + [.text(item.measure.noun)]
        case .solved(.always(let side)):
            let (one, other) = side == .first ? (first, second) : (second, first)
            return [.text("\(count) models: \(one) is cheaper than \(other) throughout")]
        case .solved(.same): return [.text(start + "always costs the same as \(second)")]
        case .unpriced, .impossible:
            return [.text(start + "cannot be compared with \(second), because a price is missing")]
        }
    }

    private func names(of titles: [(subject: String, scopes: [String])]) -> String {
        titles
            .map { title in
                let scopes = title.scopes.joined(separator: ", ")
                return scopes.isEmpty ? title.subject : "\(title.subject) (\(scopes))"
            }
            .joined(separator: "; ")
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
        _ what: String,
        of question: BreakEvenQuestion,
        countsReads: Bool
    ) -> [Row] {
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
