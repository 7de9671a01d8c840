import Formulas
import Pricing
import ReportModel
import Scenarios

/// The lines of all ways to buy, each once.
struct WhatIfLines {
    private var places: [LineID: Int] = [:]
    private(set) var words: [WhatIfPanel.Line] = []

    /// Begins with the lines of the report, whose rows have anchors.
    init(anchored lines: [LineItem]) {
        for line in lines { _ = add(line, anchor: anchor("l", line.id.name)) }
    }

    /// The place of a line, which is added where it is new.
    mutating func place(of line: LineItem) -> Int { places[line.id] ?? add(line, anchor: nil) }

    private mutating func add(_ line: LineItem, anchor: String?) -> Int {
        let once = line.recurrence == .oneTime ? ", once" : ""
        let taken = line.part == .discounts ? "Taken off" : line.group
        places[line.id] = words.count
        words.append(WhatIfPanel.Line(words: "\(taken): \(line.label)\(once)", anchor: anchor))
        return words.count - 1
    }
}
