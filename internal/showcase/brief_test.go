//go:build !heavy && !lighthouse && !screenshots

package showcase

// thorough makes tests look at every page of their lists. Without it they look at those that are most unlike each other.
const thorough = false
