import Catalog
import ReportModel

/// The sources and notes of the rates on a page, each written out once and numbered.
struct SourceRegister {
    /// What the sources are cited for.
    var subject = "rates"

    private var sources: [SourceID] = []
    private var notes: [String] = []

    /// Whether nothing has been referred to.
    var isEmpty: Bool { sources.isEmpty && notes.isEmpty }

    /// References to the sources of a rate and to its note, such as `S1 S3 N2`.
    mutating func references(of rate: Rate) -> [Inline] {
        references(to: rate.sources, notes: [rate.note].compactMap(\.self))
    }

    /// References to some sources and notes.
    mutating func references(to sources: [SourceID], notes: [String]) -> [Inline] {
        var references = sources.map { "S\(Self.number(of: $0, in: &self.sources))" }
        references += notes.map { "N\(Self.number(of: $0, in: &self.notes))" }
        return [Inline](
            references.map { name in
                [.link([.text(name)], .anchor(anchor(name)))]
            }
            .joined(separator: [" "])
        )
    }

    private static func number<Element: Equatable>(
        of element: Element,
        in list: inout [Element]
    ) -> Int {
        if let index = list.firstIndex(of: element) { return index + 1 }
        list.append(element)
        return list.count
    }

    /// What the references stand for, under a heading of its own.
    func section(in context: ReportContext) -> Section {
        Section(id: "evidence", title: "Sources and notes", blocks: tables(in: context))
    }

    /// What the references stand for.
    func tables(in context: ReportContext) -> [Block] {
        let noteTable = Table(
            id: "notes",
            caption: "Notes on the rates",
            columns: [Column("No."), Column("Note")],
            rows: notes.enumerated()
                .map { index, note in
                    Row(id: "n\(index + 1)", [.text("N\(index + 1)"), .text(note)])
                },
            holdsNotes: true
        )
        return [.table(sourceTable(in: context))] + (notes.isEmpty ? [] : [.table(noteTable)])
    }

    private func sourceTable(in context: ReportContext) -> Table {
        Table(
            id: "sources",
            caption: "Sources of the \(subject)",
            columns: [
                Column("No."), Column("Source"), Column("Publisher"), Column("Read"),
                Column("Evidence"),
            ],
            rows: sources.enumerated()
                .map { index, id in
                    let name = "S\(index + 1)"
                    guard let source = context.catalog.vocabulary.sources[id] else {
                        return Row([.text(name), .text(id.text), .empty, .empty, .empty])
                    }
                    return Row(
                        id: anchor(name),
                        [
                            .text(name),
                            Cell(
                                [.link([.text(source.title)], .external(source.url))],
                                note: source.note.map { [.text($0)] } ?? []
                            ),
                            .text(source.publisher),
                            .value(.date(source.readOn)),
                            Cell([.tag(source.confidence.label, source.confidence.style)]),
                        ]
                    )
                },
            holdsNotes: true
        )
    }
}
