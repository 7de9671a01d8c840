/// Gives things names that formulas may use, each name once.
///
/// Spreadsheets do not tell capital letters apart, and take `rag1` or `r1c1` for a place.
struct NameRegister {
    private var taken: Set<String> = [
        "and", "false", "if", "index", "max", "min", "mod", "not", "or", "round", "sum", "true",
    ]

    /// A name that is like a text and that nothing else has.
    mutating func name(for text: String) -> String {
        let letters = text.lowercased()
            .map { letter in
                letter.isASCII && (letter.isLetter || letter.isNumber) ? letter : "_"
            }
        var wanted = String(letters)
        if wanted.first?.isLetter != true { wanted = "_" + wanted }
        // Excel takes 255 characters and libxlsxwriter 128, and a number may come behind.
        wanted = String(wanted.prefix(120))
        if NameRegister.looksLikePlace(wanted) { wanted += "_" }
        var (name, number) = (wanted, 1)
        while !taken.insert(name).inserted {
            number += 1
            name = "\(wanted)_\(number)"
        }
        return name
    }

    /// Whether a name could be a cell, as in `a1`, or a row or column, as in `r1c1` and `c`.
    private static func looksLikePlace(_ name: String) -> Bool {
        name.wholeMatch(of: /[a-z]{1,3}[0-9]+|r[0-9]*|c[0-9]*|r[0-9]*c[0-9]*/) != nil
    }
}
