import { useEffect } from 'react'

let screens = 0

const follow = (change: 1 | -1) => {
  screens += change
  document.documentElement.toggleAttribute('data-night', screens > 0)
}

/** Screens of the night are dark, whatever somebody chose: they are looked at in the street. */
export const useNight = () => {
  useEffect(() => {
    follow(1)
    return () => follow(-1)
  }, [])
}
