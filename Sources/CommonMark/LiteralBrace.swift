/// A brace behind a backslash, which is no reference.
///
/// libcmark takes the backslash away before anybody could see it, so a sign of the private use
/// area stands for both while a tree is at work.
enum LiteralBrace {
    static let mark = "\u{E001}"

    /// A source with the sign for each brace behind a backslash that is not itself behind one.
    static func marking(_ source: String) -> String {
        guard source.contains("\\{") else { return source }
        var result = ""
        var isEscaped = false
        for character in source {
            if character == "{", isEscaped {
                result.removeLast()
                result += mark
                isEscaped = false
                continue
            }
            result.append(character)
            isEscaped = character == "\\" && !isEscaped
        }
        return result
    }
}
