import Formulas

/// One of several words that a scenario may say of a declared service; the first holds where
/// nothing is said.
public struct ServiceChoice: Sendable, Hashable {
    /// Its key.
    public let name: String

    /// The words.
    public let words: [String]

    /// What is chosen, in whole sentences.
    public let description: String

    /// Creates a choice.
    public init(_ name: String, among words: [String], description: String) {
        self.name = name
        self.words = words
        self.description = description
    }
}

extension ServiceSection {
    /// The choice without whose word a key has no line, with that word; nil for a key that is of use
    /// where nothing is chosen.
    ///
    /// - Parameter key: The name of the key.
    /// - Returns: The choice and the word.
    public func choice(neededBy key: String) -> (choice: ServiceChoice, word: String)? {
        let conditions = lines.filter { $0.formula.drivers.contains { $0.name == key } }
            .map(\.condition)
        guard let condition = conditions.first.flatMap(\.self), condition.isOn,
            conditions.allSatisfy({ $0 == condition }),
            let choice = choices.first(where: { $0.words.dropFirst().contains(condition.name) })
        else { return nil }
        return (choice, condition.name)
    }
}
