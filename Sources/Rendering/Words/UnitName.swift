extension String {
    /// The plural of a unit: `query` gives `queries`, `GB-month` gives `GB-months`, `GB` stays.
    var plural: String {
        guard last?.isLowercase == true else { return self }
        if hasSuffix("y"), let before = dropLast().last, !"aeiou".contains(before) {
            return dropLast() + "ies"
        }
        let isHissing = ["s", "x", "z", "ch", "sh"].contains(where: hasSuffix)
        return self + (isHissing ? "es" : "s")
    }

    /// The singular of a unit: `queries` gives `query`, `GB-months` gives `GB-month`, `GB` stays.
    var singular: String {
        if hasSuffix("ies") { return dropLast(3) + "y" }
        if ["ches", "shes", "sses", "xes"].contains(where: hasSuffix) {
            return String(dropLast(2))
        }
        return hasSuffix("s") && !hasSuffix("ss") ? String(dropLast()) : self
    }

    /// The article before a unit: `a query`, `an image`, `an hour`, `a user`.
    var article: String {
        guard let first = lowercased().first else { return "a" }
        return "aeio".contains(first) || lowercased().hasPrefix("hour") ? "an" : "a"
    }
}
