import Catalog
import Quantities
import ReportModel

/// How the prices of an offering changed, meter by meter.
struct PriceHistory {
    /// The most lines that a chart holds.
    private static let limit = 5

    private let context: ReportContext
    private let meters: [(id: MeterID, lines: [PriceLine])]

    init(of offering: Offering, in context: ReportContext) {
        self.context = context
        let keys = context.catalog.keys(of: offering.id)
        var meters: [(id: MeterID, lines: [PriceLine])] = []
        for meter in Set(keys.map(\.sku.meter)).sorted() {
            let own = keys.filter { $0.sku.meter == meter }
            let lines = PriceLine.lines(of: own, in: context.catalog).filter(\.hasChanged)
            if !lines.isEmpty { meters.append((meter, lines)) }
        }
        self.meters = meters
    }

    /// The section, with a chart for each meter whose price moved.
    func section(_ register: inout SourceRegister) -> Section {
        var blocks: [Block] = []
        for meter in meters { blocks += self.blocks(of: meter.id, meter.lines, &register) }
        let introduction: [Inline] =
            meters.isEmpty
            ? ["No rate has changed since it was first recorded."]
            : [
                .text(
                    "Every rate that had more than one price, the newest first. A price move is the "
                        + "vendor's; a correction is of our record, which was wrong before."
                )
            ]
        return Section(
            id: "history",
            title: "Price history",
            blocks: [.paragraph(introduction)] + blocks
        )
    }

    private func blocks(
        of meter: MeterID,
        _ lines: [PriceLine],
        _ register: inout SourceRegister
    ) -> [Block] {
        let table = table(of: meter, lines, &register)
        let moved = PurchaseTier.allCases
            .flatMap { tier in lines.filter { $0.keys.first?.sku.tier == tier } }
            .map { ($0, $0.points(upTo: context.asOf)) }.filter { $0.1.count > 1 }
        guard let first = moved.first else {
            let name: [Inline] = [.strong([.text(context.name(of: meter))])]
            return [.disclosure(Disclosure(summary: name, blocks: [.table(table)]))]
        }
        let names = names(of: moved.map(\.0))
        let series = zip(names, moved).prefix(Self.limit)
            .map { name, line in StepChart.Series(name: name, points: line.1) }
        let rest = moved.count - series.count
        let left =
            rest > 0 ? " \(rest) more changed in other ways; the table has them all." : ""
        let figure = Figure(
            id: anchor("history", meter.text),
            title: finding(meter, first.1, name: moved.count > 1 ? names.first : nil),
            subtitle: [
                "List price up to ", .value(.date(context.asOf)), .text("." + left),
            ],
            chart: .steps(StepChart(series: series, end: context.asOf)),
            data: table,
            isDataFolded: true
        )
        return [.figure(figure)]
    }

    /// What the first line of a chart did, such as `Input tokens: from $1.10 to $0.22`.
    private func finding(
        _ meter: MeterID,
        _ points: [StepChart.Point],
        name: [Inline]?
    ) -> [Inline] {
        guard let first = points.first, let last = points.last else { return [] }
        let was: Value = first.price.map { .unitPrice($0) } ?? .missing(.notOffered)
        let became: [Inline] =
            last.price.map { [" to ", .value(.unitPrice($0))] } ?? [" to no price"]
        return [.text(context.name(of: meter) + ": from "), .value(was)] + became
            + [" since ", .value(.date(last.day))] + (name.map { [" ("] + $0 + [")"] } ?? [])
    }

    /// The lines by what tells them apart; what one of them lacks is said where it says no more.
    private func names(of lines: [PriceLine]) -> [[Inline]] {
        let absent: [[Inline]] = [
            ["Amazon Bedrock"], ["no scope"], [], ["otherwise"], ["every region"],
        ]
        let parts = lines.map { $0.parts(in: context) }
        return parts.map { own in
            let telling = own.indices.filter { place in
                lines.count == 1 || parts.contains { $0[place] != own[place] }
            }
            let words = telling.compactMap { own[$0] }
            return joined(words.isEmpty ? telling.map { absent[$0] } : words)
        }
    }

    private func joined(_ parts: [[Inline]]) -> [Inline] {
        [Inline](parts.joined(separator: [", "]))
    }

    private func table(
        of meter: MeterID,
        _ lines: [PriceLine],
        _ register: inout SourceRegister
    ) -> Table {
        let name = context.name(of: meter)
        var groups: [RowGroup] = []
        for line in lines {
            let title = Cell(joined(line.parts(in: context).compactMap(\.self)))
            let heading = [title] + Array(repeating: Cell.empty, count: 5)
            groups.append(RowGroup(heading: Row(heading), rows: rows(of: line, &register)))
        }
        return Table(
            id: anchor("history", meter.text, "prices"),
            caption: "\(name): every price that the releases gave, the newest first",
            columns: [
                Column("In force from"), Column("Until"), Column("Price", alignment: .number),
                Column("Known since"), Column("What happened"), Column("Source"),
            ],
            groups: groups
        )
    }

    private func rows(of line: PriceLine, _ register: inout SourceRegister) -> [Row] {
        let order = line.records.indices.sorted { left, right in
            let (first, second) = (line.records[left].entry, line.records[right].entry)
            return (first.period.start, first.release) > (second.period.start, second.release)
        }
        var rows: [Row] = []
        for index in order {
            let (record, evidence) = (line.records[index], line.evidence[index])
            let price: Value = record.entry.price.map { .unitPrice($0) } ?? .missing(.notOffered)
            rows.append(
                Row([
                    .value(.date(record.entry.period.start)), until(record), .value(price),
                    .value(.date(record.entry.release)), .text(words(for: record)),
                    Cell(register.references(to: evidence.sources, notes: evidence.notes)),
                ])
            )
        }
        return rows
    }

    private func until(_ record: RateRecord) -> Cell {
        if let release = record.replacedBy { return .text("replaced by release \(release)") }
        if let end = record.period?.end { return .value(.date(end)) }
        return .text(
            record.entry.period.start > context.asOf ? "not yet in force" : "still in force"
        )
    }

    private func words(for record: RateRecord) -> String {
        let words =
            switch record.change.kind {
            case .added: "First price"
            case .moved: "Price move"
            case .corrected: "Correction of the record"
            case .withdrawn: "Withdrawn"
            case .restated: "Restated"
            case .unchanged: "Confirmed again"
            }
        return record.entry.status == .announced ? words + ", announced" : words
    }
}
