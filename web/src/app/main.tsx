import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import 'virtual:theme.css'
import '../shared/theme/font.css'
import '../shared/theme/base.css'
import { applyScheme, readScheme } from '../shared/theme/scheme.ts'
import { App } from './App.tsx'

applyScheme(readScheme())

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
