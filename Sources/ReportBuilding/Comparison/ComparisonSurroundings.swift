import Analysis
import Catalog
import ReportModel

extension ComparisonReport {
    /// What becomes of the things around the model; no section where nothing is there.
    var surroundingSections: [Block] {
        let others = comparison.options.filter { !$0.isBaseline }
        let found = Set(others.flatMap(\.surroundings))
        let rows = Surrounding.Part.allCases
            .flatMap { part in
                Surrounding.Treatment.allCases.map { Surrounding(part, $0) }
            }
            .filter(found.contains)
            .map { surrounding in
                let count = others.count { $0.surroundings.contains(surrounding) }
                return Row([
                    .text(surrounding.part.label),
                    Cell([.tag(surrounding.treatment.label, surrounding.treatment.style)]),
                    .text(count == others.count ? "All" : "\(count) of \(others.count)"),
                    .text(surrounding.words),
                ])
            }
        guard !rows.isEmpty else { return [] }
        let table = Table(
            id: "surroundings",
            caption: "What surrounds the model, and what happens to it in the other ways",
            columns: [
                Column("Part"), Column("Becomes"), Column("Other ways"), Column("What that means"),
            ],
            rows: rows
        )
        return [
            .section(
                Section(
                    id: "around-the-model",
                    title: "What surrounds the model",
                    blocks: [.table(table)]
                )
            )
        ]
    }

    /// What is said about the platforms beside their prices; no section where nothing is.
    var statementSections: [Block] {
        let known = comparison.options.map(\.way.platform) + comparison.gaps.map(\.way.platform)
        let platforms = context.catalog.vocabulary.platforms
        let told = Set(known).sorted().compactMap { platforms[$0] }
            .filter { !$0.statements.isEmpty }
        guard !told.isEmpty else { return [] }
        var register = SourceRegister()
        register.subject = "statements"
        let rows = PlatformAspect.allCases.map { aspect in
            Row(
                [.text(aspect.label)]
                    + told.map { platform in
                        guard let statement = platform.statements[aspect] else {
                            return .value(.missing(.notStated))
                        }
                        let references = register.references(to: statement.sources, notes: [])
                        return Cell([.text(statement.says)], note: references)
                    }
            )
        }
        let table = Table(
            id: "statements",
            caption: "What is said about the platforms, in our words",
            columns: [Column("Aspect")] + told.map { Column($0.name) },
            rows: rows
        )
        let introduction: [Inline] = [
            .text(
                "A price is not all that decides. Nothing here is checked by Ratebook; each "
                    + "statement has its source."
            )
        ]
        return [
            .section(
                Section(
                    id: "beside-the-price",
                    title: "Beside the price",
                    blocks: [.paragraph(introduction), .table(table)]
                )
            ), .section(register.section(in: context)),
        ]
    }
}

extension PlatformAspect {
    fileprivate var label: String {
        switch self {
        case .governance: "Governance"
        case .breadth: "Choice of models"
        case .trainingData: "Training on your data"
        case .contracting: "Contract"
        case .idealBuyer: "Suits best"
        }
    }
}

extension Surrounding.Treatment {
    fileprivate var label: String {
        switch self {
        case .kept: "Kept"
        case .replaced: "Replaced"
        case .leftOut: "Left out"
        case .notModelled: "Not modelled"
        }
    }

    fileprivate var style: TagStyle {
        switch self {
        case .kept: .solid
        case .replaced, .leftOut: .outlined
        case .notModelled: .dashed
        }
    }
}
