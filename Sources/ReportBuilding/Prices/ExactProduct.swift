import Quantities

/// The product of two numbers with all its decimals, which a ``Quantity`` may not hold.
enum ExactProduct {
    /// The product as decimal text with at least one decimal.
    static func text(_ left: Quantity, _ right: Quantity) -> String {
        let (first, second) = (Digits(left), Digits(right))
        var product = [Int](repeating: 0, count: first.digits.count + second.digits.count)
        for (place, digit) in first.digits.enumerated() {
            for (other, factor) in second.digits.enumerated() {
                product[place + other] += digit * factor
            }
            // Carried after every row, a place stays below 100.
            for index in product.indices.dropLast() {
                product[index + 1] += product[index] / 10
                product[index] %= 10
            }
        }
        let decimals = first.decimals + second.decimals
        while product.count <= decimals { product.append(0) }
        var fraction = product[..<decimals]
        while fraction.count > 1, fraction.first == 0 { fraction.removeFirst() }
        var whole = product[decimals...]
        while whole.count > 1, whole.last == 0 { whole.removeLast() }
        let text = [whole.reversed(), fraction.isEmpty ? [0] : fraction.reversed()]
            .map { $0.map(String.init).joined() }
            .joined(separator: ".")
        let isNegative = (left < .zero) != (right < .zero) && text.contains { !"0.".contains($0) }
        return isNegative ? "-" + text : text
    }

    /// The digits of a number without its sign, the last one first.
    private struct Digits {
        let digits: [Int]
        let decimals: Int

        init(_ number: Quantity) {
            let text = number.decimalText()
            digits = text.reversed().compactMap(\.wholeNumberValue)
            decimals = text.firstIndex(of: ".").map { text[$0...].count - 1 } ?? 0
        }
    }
}
