import Quantities
import Scenarios
import Spreadsheets

/// The styles of a workbook, in the colours of the site.
enum Look {
    static let blue: UInt32 = 0x1F4E8C
    static let lightBlue: UInt32 = 0x5C8FD0
    static let green: UInt32 = 0x0F766C
    static let brown: UInt32 = 0xB04A12
    static let grey: UInt32 = 0x5C6878
    static let red: UInt32 = 0xB23A1E
    static let total: UInt32 = 0x2A3442

    static let title = CellStyle(size: 16, isBold: true, ink: blue)
    static let note = CellStyle(size: 9, ink: grey)
    static let wrappedNote = CellStyle(size: 9, ink: grey, wraps: true)
    static let text = CellStyle(bottom: .thin)
    static let wrapped = CellStyle(wraps: true, bottom: .thin)
    static let name = CellStyle(size: 8, ink: grey, wraps: true, indent: 1, bottom: .thin)
    static let formula = CellStyle(size: 8, ink: grey, wraps: true, indent: 1, bottom: .thin)
    static let link = CellStyle(ink: 0x1B55A6, wraps: true, bottom: .thin)
    static let group = CellStyle(isBold: true, fill: 0xEAEEF3, bottom: .thin)
    static let head = CellStyle(isBold: true, ink: 0xFFFFFF, fill: blue, wraps: true)
    static let numberHead = atRight(head)
    static let stateHead = head.with { $0.alignment = .centre }
    static let section = CellStyle(size: 12, isBold: true, ink: blue, bottom: .medium)
    static let state = CellStyle(isBold: true, alignment: .centre, bottom: .thin)

    static let cents = "\"$\"#,##0.00;-\"$\"#,##0.00"
    static let dollars = "\"$\"#,##0"
    static let percent = "0.0%"

    /// How wide a column of names may be.
    static let nameWidths = 26...46

    static let money = atRight(CellStyle(format: cents, bottom: .thin))
    static let groupMoney = atRight(group.with { $0.format = cents })
    static let totalText = CellStyle(isBold: true, top: .medium, bottom: .medium)
    static let totalMoney = atRight(totalText.with { $0.format = cents })
    static let share = atRight(CellStyle(format: percent, bottom: .thin))
    static let totalShare = atRight(totalText.with { $0.format = percent })

    /// A style of numbers, which keep off what stands to their right.
    static func atRight(_ style: CellStyle) -> CellStyle {
        style.with {
            $0.alignment = .right
            $0.indent = 1
        }
    }

    /// A style whose cells a reader may change.
    static func input(_ style: CellStyle) -> CellStyle {
        style.with {
            $0.ink = 0x1B55A6
            $0.fill = 0xFDF4E3
            $0.isInput = true
        }
    }

    /// A number of a unit, with as many decimals as some values have.
    static func number(
        _ unit: DriverUnit,
        like values: [Quantity],
        atMost most: Int = 6
    ) -> CellStyle {
        let digits = min(values.map(decimals).max() ?? 0, most)
        let format =
            switch unit {
            case .share: "0" + fraction(max(0, min(digits, 6) - 2)) + "%"
            case .dollars: "\"$\"#,##0" + fraction(max(2, min(digits, 6)))
            case .factor, .count: "#,##0" + fraction(min(digits, 4))
            }
        return atRight(CellStyle(format: format, bottom: .thin))
    }

    /// A quantity with its unit behind it.
    static func quantity(_ unit: String, like value: Quantity) -> CellStyle {
        let digits = min(decimals(value), 2)
        let isTiny = value > .zero && value < Quantity(wholePercent: 1)
        let word = unit.filter { $0 != "\"" }
        let format =
            unit == "USD"
            ? cents : "#,##0" + fraction(isTiny ? 6 : digits) + (word.isEmpty ? "" : "\" \(word)\"")
        return atRight(CellStyle(format: format, bottom: .thin))
    }

    /// A quantity with its unit behind it, as what a price is for.
    static func following(_ unit: String, like value: Quantity) -> CellStyle {
        quantity(unit, like: value)
            .with {
                $0.alignment = .left
                $0.indent = 1
            }
    }

    /// How a number with some decimals is written.
    static func format(_ digits: Int) -> String { "#,##0" + fraction(digits) }

    /// A published price with its decimals.
    static func price(_ price: UnitPrice) -> CellStyle {
        let format = "\"$\"#,##0" + fraction(max(2, min(price.fractionDigits, 10)))
        return atRight(CellStyle(format: format, bottom: .thin))
    }

    private static func fraction(_ digits: Int) -> String {
        digits == 0 ? "" : "." + String(repeating: "0", count: digits)
    }

    /// How many decimals a value has.
    static func decimals(_ value: Quantity) -> Int {
        let text = value.decimalText()
        guard let point = text.firstIndex(of: ".") else { return 0 }
        return text.distance(from: point, to: text.endIndex) - 1
    }
}
