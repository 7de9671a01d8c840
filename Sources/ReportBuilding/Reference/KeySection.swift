import ReportModel
import Scenarios

/// The section of the reference that lists the keys of one mapping.
struct KeySection {
    private let mapping: MappingDeclaration

    /// Prepares the section.
    init(_ mapping: MappingDeclaration) {
        self.mapping = mapping
    }

    /// The section, with one below it for each kind.
    var section: Block {
        var blocks: [Block] = [.paragraph(mapping.summary.inlines)]
        if !mapping.keys.isEmpty {
            let caption = mapping.kinds.isEmpty ? "Keys: \(mapping.title)" : "Keys of every kind"
            blocks.append(.table(table(mapping.id, caption, mapping.keys)))
        }
        blocks += mapping.kinds.map { kind in
            let id = anchor(mapping.id, kind.name)
            return .section(
                Section(
                    id: id,
                    title: "\(mapping.title) of the kind \(kind.name)",
                    blocks: [
                        .paragraph(kind.summary.inlines),
                        .table(table(id, "Keys of the kind \(kind.name)", kind.keys)),
                    ]
                )
            )
        }
        return .section(Section(id: mapping.id, title: mapping.title, blocks: blocks))
    }

    private func table(_ id: String, _ caption: String, _ keys: [KeyDeclaration]) -> Table {
        Table(
            id: id + "-keys",
            caption: caption,
            columns: [
                Column("Key"), Column("What it is"), Column("Value"), Column("Range"),
                Column("Left out"), Column("Example"),
            ],
            rows: keys.map { key in
                Row(
                    id: anchor(id, "key", key.name),
                    [
                        Cell([.code(key.name)]),
                        Cell(key.meaning.inlines, note: conditions(of: key)),
                        Cell(key.form.words),
                        Cell(key.form.range.map { [.text($0)] } ?? []),
                        Cell(absence(of: key, among: keys)),
                        Cell([.code("\(key.name): \(key.example)")]),
                    ]
                )
            }
        )
    }

    /// Where the key may stand.
    private func conditions(of key: KeyDeclaration) -> [Inline] {
        var parts: [[Inline]] = []
        if !key.kinds.isEmpty {
            parts.append([.text("For "), .text(key.kinds.joined(separator: ", ")), .text(".")])
        }
        if !key.replaces.isEmpty {
            parts.append(["In place of "] + key.replaces.codes + ["."])
        }
        if let other = key.beside { parts.append(["Only beside ", .code(other), "."]) }
        return Array(parts.joined(separator: [" "]))
    }

    private func absence(of key: KeyDeclaration, among keys: [KeyDeclaration]) -> [Inline] {
        let others = keys.filter { $0.replaces.contains(key.name) }.map(\.name)
        return switch key.absence {
        case .required where others.isEmpty: ["required"]
        case .required: ["required, or "] + others.codes
        case .requiredUnless(let condition): [.text("required, unless \(condition)")]
        case .standard(let text): [.code(text)]
        case .words(let words): [.text(words)]
        case .nothing: ["none"]
        }
    }
}

extension ValueForm {
    /// What may stand under a key.
    fileprivate var words: [Inline] {
        switch self {
        case .number(let key): [.text(key.unit.word)]
        case .volume(let key): [.text("\(key.volume?.things ?? key.unit.word) with their time")]
        case .plain(let words): words.inlines
        case .whole: ["a whole number"]
        case .text: ["text"]
        case .written(let words, _): words.inlines
        case .flag: [.code("true"), " or ", .code("false")]
        case .choice(let words): words.codes
        case .name(let kind): [.text("the name of \(kind.withArticle)")]
        case .texts: ["names with texts"]
        case .shares(let names): ["shares of "] + names.codes
        case .list(let item, _): ["a list: "] + item.words
        case .entries(_, let value): ["by name: "] + value.words
        case .mapping(let mapping): [.link([.text(mapping.title)], .anchor(mapping.id))]
        case .either(let forms): Array(forms.map(\.words).joined(separator: [", or "]))
        }
    }

    /// The valid values of a number; nil for what is none.
    fileprivate var range: String? {
        switch self {
        case .number(let key), .volume(let key):
            key.maximum.map { "\(key.unit.text(key.minimum)) to \(key.unit.text($0))" }
                ?? "at least \(key.unit.text(key.minimum))"
        case .whole(let range): "\(range.lowerBound) to \(range.upperBound)"
        default: nil
        }
    }
}

extension DriverUnit {
    fileprivate var word: String {
        switch self {
        case .share: "a share in percent"
        case .factor: "a factor"
        case .count(let things): things
        case .dollars: "US dollars"
        }
    }
}

extension [String] {
    /// The names as code, with commas between.
    fileprivate var codes: [Inline] {
        [Inline](map { [Inline.code($0)] }.joined(separator: [", "]))
    }
}

extension String {
    /// The text, with what stands between backticks as code.
    var inlines: [Inline] {
        split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.element.isEmpty }
            .map { index, part in
                index.isMultiple(of: 2) ? .text(String(part)) : .code(String(part))
            }
    }

    fileprivate var withArticle: String {
        "aeio".contains(prefix(1)) ? "an \(self)" : "a \(self)"
    }
}
