import CXlsxWriter
import Quantities

extension Spreadsheet {
    /// Writes the workbook to a file.
    ///
    /// - Throws: ``SpreadsheetFailure`` where the library refuses a part of it, or the disk does.
    public func write(toPath path: String) throws(SpreadsheetFailure) {
        guard let book = workbook_new(path) else { throw SpreadsheetFailure(reason: "no memory") }
        var writer = SpreadsheetWriter(book: book)
        writer.setDefaultFont()
        writer.setProperties(of: self)
        for sheet in sheets { writer.add(sheet) }
        for name in names { writer.define(name) }
        let result = workbook_close(book)
        writer.check(result)
        if let failure = writer.failure { throw failure }
    }
}

/// Puts a workbook together with libxlsxwriter, which owns every part until the workbook is closed.
struct SpreadsheetWriter {
    let book: UnsafeMutablePointer<lxw_workbook>

    /// The first thing that was refused; nil for none.
    private(set) var failure: SpreadsheetFailure?

    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

    init(book: UnsafeMutablePointer<lxw_workbook>) {
        self.book = book
    }

    /// Keeps the first thing that is refused, with the place where that is.
    mutating func check(_ result: lxw_error, _ place: String = "") {
        guard result != LXW_NO_ERROR, failure == nil else { return }
        let words = lxw_strerror(result).map { String(cString: $0) } ?? "\(result.rawValue)"
        failure = SpreadsheetFailure(reason: place.isEmpty ? words : "\(place): \(words)")
    }

    /// Makes the font by whose digits columns are measured the one of the cells.
    ///
    /// Where Calibri is missing, which the library takes, columns would be wider than elsewhere.
    func setDefaultFont() {
        guard let format = book.pointee.formats.pointee.stqh_first else { return }
        format_set_font_name(format, Self.font)
        format_set_font_size(format, Double(CellStyle().size))
    }

    private static let font = "Arial"

    mutating func setProperties(of spreadsheet: Spreadsheet) {
        let seconds = spreadsheet.day.dayNumber * 86_400
        var result = LXW_NO_ERROR
        withText(spreadsheet.title) { title in
            withText(spreadsheet.author) { author in
                withText(spreadsheet.comment) { comment in
                    var properties = lxw_doc_properties()
                    properties.title = title
                    properties.author = author
                    properties.comments = comment
                    properties.created = time_t(seconds)
                    result = workbook_set_properties(book, &properties)
                }
            }
        }
        check(result, "properties")
    }

    mutating func define(_ name: DefinedName) {
        check(workbook_define_name(book, name.name, "=" + name.range.text), name.name)
    }

    mutating func add(_ sheet: Sheet) {
        guard let page = workbook_add_worksheet(book, sheet.name) else {
            return check(LXW_ERROR_PARAMETER_VALIDATION, sheet.name)
        }
        lay(out: sheet, page)
        for range in sheet.merged { merge(range, of: sheet, page) }
        for (place, cell) in sheet.cells.sorted(by: { $0.key < $1.key }) {
            write(cell, at: place, page, sheet.name)
        }
        for rule in sheet.rules { add(rule, to: page) }
        for highlight in sheet.highlights { add(highlight, to: page) }
        for chart in sheet.charts { insert(chart, in: page) }
        if let range = sheet.filter { addFilter(to: range, page) }
        // Without a password: it guards against slips only.
        var protection = lxw_protection()
        protection.autofilter = 1
        protection.format_columns = 1
        protection.format_rows = 1
        worksheet_protect(page, nil, &protection)
    }

    private mutating func addFilter(
        to range: CellRange,
        _ page: UnsafeMutablePointer<lxw_worksheet>
    ) {
        let (first, last) = (range.first, range.last)
        let result = worksheet_autofilter(
            page,
            lxw_row_t(first.row),
            lxw_col_t(first.column),
            lxw_row_t(last.row),
            lxw_col_t(last.column)
        )
        check(result, range.text)
    }

    private mutating func merge(
        _ range: CellRange,
        of sheet: Sheet,
        _ page: UnsafeMutablePointer<lxw_worksheet>
    ) {
        let (first, last) = (range.first, range.last)
        let result = worksheet_merge_range(
            page,
            lxw_row_t(first.row),
            lxw_col_t(first.column),
            lxw_row_t(last.row),
            lxw_col_t(last.column),
            nil,
            sheet.cells[first].flatMap { format($0.style) }
        )
        check(result, range.text)
    }

    private mutating func lay(out sheet: Sheet, _ page: UnsafeMutablePointer<lxw_worksheet>) {
        let plain = format(CellStyle())
        for (index, width) in sheet.widths.enumerated() {
            let column = lxw_col_t(index)
            check(worksheet_set_column(page, column, column, Double(width), plain), sheet.name)
        }
        worksheet_set_default_row(page, Double(sheet.rowHeight), 0)
        for (row, height) in sheet.rowHeights.sorted(by: { $0.key < $1.key }) {
            check(worksheet_set_row(page, lxw_row_t(row), Double(height), nil), sheet.name)
        }
        worksheet_freeze_panes(page, lxw_row_t(sheet.frozen.row), lxw_col_t(sheet.frozen.column))
        worksheet_set_landscape(page)
        worksheet_set_paper(page, 9)
        worksheet_set_margins(page, 0.5, 0.5, 0.6, 0.6)
        worksheet_fit_to_pages(page, UInt16(sheet.pagesWide), UInt16(sheet.pagesHigh))
        worksheet_gridlines(page, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
        worksheet_set_tab_color(page, sheet.colour)
        check(worksheet_set_footer(page, "&L&8&F, &A&R&8&P of &N"), sheet.name)
        if let rows = sheet.repeatedRows {
            let ends = (lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))
            check(worksheet_repeat_rows(page, ends.0, ends.1), sheet.name)
        }
        if let columns = sheet.repeatedColumns {
            let ends = (lxw_col_t(columns.lowerBound), lxw_col_t(columns.upperBound))
            check(worksheet_repeat_columns(page, ends.0, ends.1), sheet.name)
        }
    }

    private mutating func write(
        _ cell: Sheet.Cell,
        at place: CellPlace,
        _ page: UnsafeMutablePointer<lxw_worksheet>,
        _ sheet: String
    ) {
        let (row, column) = (lxw_row_t(place.row), lxw_col_t(place.column))
        let format = format(cell.style)
        let result =
            switch cell.content {
            case .empty: worksheet_write_blank(page, row, column, format)
            case .text(let text):
                worksheet_write_string(page, row, column, text.limited(to: 32_767), format)
            case .number(let number):
                worksheet_write_number(page, row, column, number.nearest, format)
            case .link(let text, let address):
                worksheet_write_url_opt(page, row, column, address, format, text, nil)
            case .formula(let formula, .number(let number)):
                worksheet_write_formula_num(
                    page,
                    row,
                    column,
                    "=" + formula,
                    format,
                    number.nearest
                )
            case .formula(let formula, .text(let text)):
                worksheet_write_formula_str(page, row, column, "=" + formula, format, text)
            }
        check(result, "\(sheet) \(place.text)")
    }

    private mutating func add(
        _ rule: InputRule,
        to page: UnsafeMutablePointer<lxw_worksheet>
    ) {
        let (first, last) = (rule.range.first, rule.range.last)
        var result = LXW_NO_ERROR
        var validation = lxw_data_validation()
        validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
        withText(rule.advice.limited(to: 255)) { advice in
            validation.error_message = advice
            var list = ""
            switch rule.valid {
            case .choice(let range):
                list = "=" + range
                validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            case .number(let low, let high):
                validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
                validation.value_number = low.nearest
                validation.minimum_number = low.nearest
                validation.maximum_number = high?.nearest ?? 0
                validation.criteria = UInt8(
                    high == nil
                        ? LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue
                        : LXW_VALIDATION_CRITERIA_BETWEEN.rawValue
                )
            }
            withText(list) { list in
                validation.value_formula = list
                result = worksheet_data_validation_range(
                    page,
                    lxw_row_t(first.row),
                    lxw_col_t(first.column),
                    lxw_row_t(last.row),
                    lxw_col_t(last.column),
                    &validation
                )
            }
        }
        check(result, rule.range.text)
    }

    private mutating func add(
        _ highlight: Highlight,
        to page: UnsafeMutablePointer<lxw_worksheet>
    ) {
        let format = workbook_add_format(book)
        format_set_font_color(format, highlight.ink)
        format_set_bg_color(format, highlight.fill)
        let (first, last) = (highlight.range.first, highlight.range.last)
        var result = LXW_NO_ERROR
        withText("\"\(highlight.text)\"") { text in
            var condition = lxw_conditional_format()
            condition.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
            condition.criteria = UInt8(
                highlight.isPresent
                    ? LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue
                    : LXW_CONDITIONAL_CRITERIA_NOT_EQUAL_TO.rawValue
            )
            condition.value_string = text
            condition.format = format
            result = worksheet_conditional_format_range(
                page,
                lxw_row_t(first.row),
                lxw_col_t(first.column),
                lxw_row_t(last.row),
                lxw_col_t(last.column),
                &condition
            )
        }
        check(result, highlight.range.text)
    }

    private mutating func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
        if let known = formats[style] { return known }
        guard let format = workbook_add_format(book) else { return nil }
        format_set_font_name(format, Self.font)
        format_set_font_size(format, Double(style.size))
        format_set_font_color(format, style.ink)
        if style.isBold { format_set_bold(format) }
        if style.isItalic { format_set_italic(format) }
        if let fill = style.fill { format_set_bg_color(format, fill) }
        if let text = style.format { format_set_num_format(format, text) }
        if style.wraps { format_set_text_wrap(format) }
        if style.indent > 0 { format_set_indent(format, UInt8(style.indent)) }
        if style.isInput { format_set_unlocked(format) }
        if let alignment = style.alignment.code { format_set_align(format, alignment) }
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if style.top != .none {
            format_set_top(format, style.top.code)
            format_set_top_color(format, 0x7D8999)
        }
        if style.bottom != .none {
            format_set_bottom(format, style.bottom.code)
            format_set_bottom_color(format, style.bottom == .thin ? 0xDDE3EA : 0x7D8999)
        }
        formats[style] = format
        return format
    }
}

extension CellPlace: Comparable {
    /// Orders by row, then by column.
    public static func < (left: CellPlace, right: CellPlace) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }
}

extension CellStyle.Alignment {
    fileprivate var code: UInt8? {
        switch self {
        case .usual: nil
        case .left: UInt8(LXW_ALIGN_LEFT.rawValue)
        case .right: UInt8(LXW_ALIGN_RIGHT.rawValue)
        case .centre: UInt8(LXW_ALIGN_CENTER.rawValue)
        }
    }
}

extension CellStyle.Edge {
    fileprivate var code: UInt8 {
        switch self {
        case .none: UInt8(LXW_BORDER_NONE.rawValue)
        case .thin: UInt8(LXW_BORDER_THIN.rawValue)
        case .medium: UInt8(LXW_BORDER_MEDIUM.rawValue)
        }
    }
}

extension String {
    /// The text, cut where a spreadsheet takes no more characters.
    fileprivate func limited(to length: Int) -> String {
        guard unicodeScalars.count > length else { return self }
        return String(unicodeScalars.prefix(length - 1)) + "…"
    }
}

/// Lends a text to the library, which copies what it keeps.
func withText(_ text: String, _ use: (UnsafeMutablePointer<CChar>) -> Void) {
    var bytes = text.utf8CString
    bytes.withUnsafeMutableBufferPointer { buffer in
        if let start = buffer.baseAddress { use(start) }
    }
}

extension Quantity {
    /// The nearest binary number: 100000 is 100000, which a division of units by 10¹⁸ misses.
    fileprivate var nearest: Double { Double(decimalText()) ?? approximation }
}
