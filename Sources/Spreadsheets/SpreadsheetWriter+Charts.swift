import CXlsxWriter

extension SpreadsheetWriter {
    /// Draws a chart on a sheet.
    mutating func insert(_ chart: SheetChart, in page: UnsafeMutablePointer<lxw_worksheet>) {
        guard let drawing = workbook_add_chart(book, UInt8(chart.kind.code.rawValue)) else {
            return check(LXW_ERROR_PARAMETER_VALIDATION, chart.title)
        }
        for series in chart.series { add(series, to: drawing, asLine: chart.kind == .lines) }
        chart_title_set_name(drawing, chart.title)
        var title = font(size: 11)
        title.bold = 1
        chart_title_set_name_font(drawing, &title)
        var label = font(size: 9)
        let seen = chart.series.filter { $0.colour != nil }
        if seen.count < 2 {
            chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        } else {
            chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
            chart_legend_set_font(drawing, &label)
            removeLifts(of: chart, from: drawing)
        }
        style(drawing, chart, &label)
        var result = LXW_NO_ERROR
        withText(chart.description) { description in
            var options = lxw_chart_options()
            // The size of a chart that is not scaled, in pixels.
            options.x_scale = Double(chart.width) / 480
            options.y_scale = Double(chart.height) / 288
            options.description = description
            let place = chart.place
            result = worksheet_insert_chart_opt(
                page,
                lxw_row_t(place.row),
                lxw_col_t(place.column),
                drawing,
                &options
            )
        }
        check(result, chart.title)
    }

    /// What only lifts others is not in the legend.
    private func removeLifts(of chart: SheetChart, from drawing: UnsafeMutablePointer<lxw_chart>) {
        var lifts = chart.series.indices.filter { chart.series[$0].colour == nil }.map { Int16($0) }
        guard !lifts.isEmpty else { return }
        // The list of the library ends with -1.
        lifts.append(-1)
        chart_legend_delete_series(drawing, &lifts)
    }

    private func style(
        _ drawing: UnsafeMutablePointer<lxw_chart>,
        _ chart: SheetChart,
        _ label: inout lxw_chart_font
    ) {
        var grid = lxw_chart_line()
        grid.color = 0xE3E8EE
        grid.width = 0.75
        var none = lxw_chart_line()
        none.none = 1
        // The library turns the axes of a bar chart, so that its categories are on the Y axis.
        let (across, up) = (drawing.pointee.x_axis, drawing.pointee.y_axis)
        let (names, numbers) = chart.kind == .bars ? (up, across) : (across, up)
        chart_axis_set_num_font(names, &label)
        chart_axis_set_num_font(numbers, &label)
        chart_axis_set_num_format(numbers, chart.format)
        if let format = chart.categoryFormat { chart_axis_set_num_format(names, format) }
        chart_axis_major_gridlines_set_line(numbers, &grid)
        chart_axis_major_gridlines_set_visible(numbers, 1)
        chart_axis_major_gridlines_set_visible(names, 0)
        chart_axis_set_line(numbers, &none)
        if chart.kind == .bars { chart_axis_set_reverse(names) }
        if let count = chart.series.first?.categories.count, !chart.hasNames {
            // Of many months or numbers some ten have room for a label.
            chart_axis_set_interval_unit(names, UInt16(max(1, (count + 5) / 10)))
        }
        chart_axis_set_label_position(names, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
        var edge = lxw_chart_line()
        edge.color = 0xDDE3EA
        chart_chartarea_set_line(drawing, &edge)
    }

    private func add(
        _ series: SheetChart.Series,
        to drawing: UnsafeMutablePointer<lxw_chart>,
        asLine isLine: Bool
    ) {
        let item = chart_add_series(
            drawing,
            "=" + series.categories.text,
            "=" + series.values.text
        )
        chart_series_set_name(item, series.name)
        guard let colour = series.colour else {
            var fill = lxw_chart_fill()
            fill.none = 1
            chart_series_set_fill(item, &fill)
            return
        }
        if isLine {
            var line = lxw_chart_line()
            line.color = colour
            line.width = 2
            chart_series_set_line(item, &line)
        } else {
            var fill = lxw_chart_fill()
            fill.color = colour
            chart_series_set_fill(item, &fill)
        }
    }

    private func font(size: Int) -> lxw_chart_font {
        var font = lxw_chart_font()
        font.size = Double(size)
        font.color = 0x465161
        return font
    }
}

extension SheetChart {
    /// Whether each category is a name, which must not be left out.
    fileprivate var hasNames: Bool { kind == .bars || kind == .stack }
}

extension SheetChart.Kind {
    fileprivate var code: lxw_chart_type {
        switch self {
        case .bars: LXW_CHART_BAR
        case .columns: LXW_CHART_COLUMN
        case .stack: LXW_CHART_COLUMN_STACKED
        case .lines: LXW_CHART_LINE
        }
    }
}
