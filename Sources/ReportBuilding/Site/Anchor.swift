/// A name as an anchor: lower-case ASCII letters, digits and hyphens.
func anchor(_ parts: String...) -> String {
    let text = parts.joined(separator: "-").lowercased()
    return String(
        text.unicodeScalars.map { scalar in
            scalar.isASCII && (("a"..."z") ~= scalar || ("0"..."9") ~= scalar)
                ? Character(scalar) : "-"
        }
    )
}

/// A count with its noun: `1 line`, `2 lines`.
func counted(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
}
