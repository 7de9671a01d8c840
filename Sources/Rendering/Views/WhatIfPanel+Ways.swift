import ReportModel

extension [WhatIfPanel.Way] {
    /// The ways as the script of the page reads them; inputs that are those of the first way are
    /// left out.
    var value: DataValue {
        .array(
            map { way in
                .object([
                    DataValue.Member("command", .text(way.command)),
                    DataValue.Member("variant", texts(way.variant)),
                    DataValue.Member("inputs", inputs(of: way)),
                    DataValue.Member("fixed", .array(way.fixed.map(DataValue.integer))),
                    DataValue.Member("rows", .array(way.rows.map(\.value))),
                    DataValue.Member("parts", .array(way.parts.map(DataValue.text))),
                    DataValue.Member("factor", place(way.factor)),
                    DataValue.Member("floor", .boolean(way.isLowerBound)),
                    DataValue.Member("program", .text(way.program.base64)),
                ])
            }
        )
    }

    private func texts(_ texts: [String]?) -> DataValue {
        texts.map { .array($0.map(DataValue.text)) } ?? .null
    }

    private func inputs(of way: WhatIfPanel.Way) -> DataValue {
        way.inputs == first?.inputs && way != first ? .null : .array(way.inputs.map(\.value))
    }
}

extension WhatIfPanel.Way.Input {
    fileprivate var value: DataValue {
        .array([
            place(number), .text(least), .text(greatest), .boolean(isLeastOfAll),
            .boolean(isGreatestOfAll),
        ])
    }
}

extension WhatIfPanel.Way.Row {
    fileprivate var value: DataValue { .array([.integer(line), place(now), place(before)]) }
}

private func place(_ number: Int?) -> DataValue { number.map(DataValue.integer) ?? .null }
