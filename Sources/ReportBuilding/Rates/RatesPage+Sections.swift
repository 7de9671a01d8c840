import Catalog
import Quantities
import ReportModel

extension RatesPage {
    /// The offerings by kind: models that Bedrock sells come first, the other ones open.
    func sections(_ offerings: [Offering]) -> [Block] {
        OfferingKind.allCases.compactMap { kind in
            let own = offerings.filter { $0.kind == kind }
            guard !own.isEmpty else { return nil }
            return .section(
                Section(
                    id: kind.rawValue,
                    title: kind.title,
                    blocks: kind == .model ? models(own) : others(own, of: kind)
                )
            )
        }
    }

    private func others(_ offerings: [Offering], of kind: OfferingKind) -> [Block] {
        var anchors: Set<String> = []
        let table = OfferingTable(
            id: "\(kind.rawValue)-offerings",
            caption:
                "\(kind.title), each with the cheapest price of one meter and the number of its other rates",
            .meter,
            offerings.map { OfferingPrices(of: $0, in: context) },
            in: context
        )
        return [.table(table.table(&anchors))]
    }

    private func models(_ offerings: [Offering]) -> [Block] {
        var shelves = ModelShelves()
        for offering in offerings {
            shelves.add(OfferingPrices(of: offering, in: context), on: context.asOf)
        }
        var anchors: Set<String> = []
        let tables = shelves.parts.map { part in
            OfferingTable(
                id: part.id,
                caption: part.caption,
                part.layout,
                part.offerings,
                in: context
            )
            .table(&anchors)
        }
        let folded = zip(shelves.parts, tables).dropFirst()
            .map { part, table in
                Block.disclosure(
                    Disclosure(
                        summary: [.text("\(part.offerings.count) \(part.words)")],
                        blocks: [.table(table)]
                    )
                )
            }
        return [.paragraph(makers(of: offerings))] + tables.prefix(1).map { .table($0) } + folded
    }

    /// A link to each maker with the number of its models.
    private func makers(of offerings: [Offering]) -> [Inline] {
        var words: [Inline] = [.text(counted(offerings.count, "model") + ": ")]
        for (index, maker) in Set(offerings.map(\.maker)).sorted().enumerated() {
            if index > 0 { words.append(", ") }
            words.append(
                .link([.text(maker)], .anchor(anchor(OfferingKind.model.rawValue, maker)))
            )
            words.append(.text("\u{A0}(\(offerings.count { $0.maker == maker }))"))
        }
        return words + ["."]
    }

    /// The releases of the catalog, to open.
    var releases: Block {
        let releases = context.catalog.releases
        let table = Table(
            id: "release-list",
            caption: "Releases of the catalog, the newest first",
            columns: [
                Column("Release"), Column("Title"), Column("Checked by"),
                Column("Rates", alignment: .number),
            ],
            rows: releases.reversed()
                .map { release in
                    Row(
                        id: anchor("release", release.id.description),
                        [
                            .value(.date(release.id)),
                            .text(release.title, note: release.note.map { [.text($0)] } ?? []),
                            .text(release.checkedBy),
                            .value(.quantity(Quantity(release.entries.count), unit: nil)),
                        ]
                    )
                }
        )
        return .section(
            Section(
                id: "releases",
                title: "Releases",
                blocks: [
                    .disclosure(
                        Disclosure(
                            summary: [
                                .text(counted(releases.count, "release") + " of the catalog")
                            ],
                            blocks: [.table(table)]
                        )
                    )
                ]
            )
        )
    }
}

/// The models as they stand on the page of rates: those that most readers look for first.
private struct ModelShelves {
    /// Models that stand in one table.
    struct Part {
        let id: String
        let caption: String

        /// What follows their number where the table is closed.
        let words: String
        let layout: OfferingTable.Layout
        var offerings: [OfferingPrices] = []
    }

    private var all = [
        Part(
            id: "model-offerings",
            caption: "Models on Amazon Bedrock, each with its cheapest standard way to buy tokens"
                + " and the number of other ways to pay",
            words: "models on Amazon Bedrock",
            layout: .tokens
        ),
        Part(
            id: "elsewhere-offerings",
            caption: "Models that only other platforms sell, each with its cheapest standard way"
                + " to buy tokens and the number of other ways to pay",
            words: "models that only other platforms sell",
            layout: .tokens
        ),
        Part(
            id: "old-offerings",
            caption: "Models that are legacy, no longer listed or no longer sold, each with its"
                + " cheapest standard way to buy tokens and the number of other ways to pay",
            words: "models that are legacy, no longer listed or no longer sold",
            layout: .tokens
        ),
        Part(
            id: "picture-offerings",
            caption: "Models that are not paid by tokens in and out, each with the cheapest"
                + " price of one meter and the number of its other rates",
            words: "models that are not paid by tokens in and out: pictures, video, model units",
            layout: .meter
        ),
    ]

    /// The tables that have a model.
    var parts: [Part] { all.filter { !$0.offerings.isEmpty } }

    /// Puts a model where it belongs.
    mutating func add(_ prices: OfferingPrices, on day: CalendarDate) {
        let isOld =
            prices.offering.lifecycle.map { $0.status != .active || $0.isOver(on: day) } ?? false
        let place =
            if prices.cheapestStandardWay == nil { 3 } else if isOld { 2 } else {
                prices.isOnBedrock ? 0 : 1
            }
        all[place].offerings.append(prices)
    }
}
