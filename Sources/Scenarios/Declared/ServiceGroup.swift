extension ServiceDeclaration {
    /// A mapping in the section of the service.
    public struct Group: Sendable, Hashable {
        /// Its key, with which the names of its drivers and lines go on.
        public let id: String

        /// Its keys and lines.
        public let section: ServiceSection

        /// Whether its drivers and lines are named as the service's own, without its key.
        public let isFlat: Bool

        /// What its keys mean in the section of the service; nil where they may not stand there.
        public let whole: Whole?

        /// Creates a group.
        public init(
            _ id: String,
            _ section: ServiceSection,
            isFlat: Bool = false,
            whole: Whole? = nil
        ) {
            self.id = id
            self.section = section
            self.isFlat = isFlat
            self.whole = whole
        }

        /// What a line is called, after the name of the service: one that is given the name of the
        /// group stands for all of it.
        ///
        /// - Parameter line: The line.
        /// - Returns: The name.
        public func name(of line: ServiceLine) -> String {
            isFlat || line.hasOwnName && line.id == id ? line.id : id + "." + line.id
        }
    }

    /// A group whose keys may stand in the section of the service, and then are for all of it.
    public struct Whole: Sendable, Hashable {
        /// What they mean there, in a whole sentence.
        public let description: String

        /// What is wrong where other groups stand beside them, as a message begins.
        public let words: String

        /// What to do about it.
        public let help: String

        /// Creates what it says.
        public init(description: String, words: String, help: String) {
            self.description = description
            self.words = words
            self.help = help
        }
    }
}
