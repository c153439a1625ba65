//! How often each pair of categories came together.

/// A square table of counts: rows are the standard's categories, columns the judge's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    categories: usize,
    counts: Vec<u32>,
}

impl Table {
    /// Without any pair.
    pub fn empty(categories: usize) -> Self {
        Self { categories, counts: vec![0; categories * categories] }
    }

    /// From rows of counts.
    pub fn from_rows<const N: usize>(rows: [[u32; N]; N]) -> Self {
        Self { categories: N, counts: rows.concat() }
    }

    /// From pairs: the standard's category, then the judge's. A pair outside the scale is left out.
    pub fn from_pairs(categories: usize, pairs: impl IntoIterator<Item = (usize, usize)>) -> Self {
        let mut table = Self::empty(categories);
        for (row, column) in pairs {
            if row < categories && column < categories {
                table.counts[row * categories + column] += 1;
            }
        }
        table
    }

    /// How many categories there are.
    pub fn categories(&self) -> usize {
        self.categories
    }

    /// How often these two came together.
    pub fn count(&self, row: usize, column: usize) -> u32 {
        self.counts[row * self.categories + column]
    }

    /// How many pairs there are.
    pub fn all(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// How often both were the same.
    pub fn same(&self) -> u32 {
        (0..self.categories).map(|at| self.count(at, at)).sum()
    }

    /// How often the standard's category was this one.
    pub fn row(&self, row: usize) -> u32 {
        (0..self.categories).map(|column| self.count(row, column)).sum()
    }

    /// How often the judge's was.
    pub fn column(&self, column: usize) -> u32 {
        (0..self.categories).map(|row| self.count(row, column)).sum()
    }

    /// Rows and columns of every cell.
    pub(crate) fn cells(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let categories = self.categories;
        (0..categories).flat_map(move |row| (0..categories).map(move |column| (row, column)))
    }
}
